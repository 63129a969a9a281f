import styles from './broken.module.css';
import { Button } from './design/button.tsx';
import './design/base.css';
import { brokenWords } from './words/broken.ts';

/** Shown when the app could not start or has crashed. */
export function Broken() {
  return (
    <main className={styles.broken}>
      <div role="alert">
        <h1>{brokenWords.title}</h1>
        <p>{brokenWords.text}</p>
      </div>
      <Button tone="primary" onClick={() => location.reload()}>
        {brokenWords.reload}
      </Button>
    </main>
  );
}

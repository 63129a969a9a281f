import styles from './broken.module.css';
import { Button } from './design/button.tsx';
import './design/base.css';
import { brokenText, brokenTitle, brokenWords, type Problem } from './words/broken.ts';

/** Shown when the app could not start or has crashed. */
export function Broken({ problem }: { problem: Problem }) {
  const insecure = problem === 'insecure-page';
  return (
    <main className={styles.broken}>
      <div role="alert">
        <h1>{brokenTitle(problem)}</h1>
        <p>{brokenText(problem)}</p>
      </div>
      <Button tone="primary" onClick={() => (insecure ? openSecurely() : location.reload())}>
        {insecure ? brokenWords.openSecurely : brokenWords.reload}
      </Button>
    </main>
  );
}

function openSecurely(): void {
  location.assign(location.href.replace(/^http:/, 'https:'));
}

import { Fragment } from 'react';
import type { KeyCombo } from '../../../signaling/protocol/shortcut-keys.ts';
import { capsOf } from './key-combos.ts';
import styles from './keys.module.css';
import { isMac } from './shortcuts.ts';

/** Keys as they are printed, one beside the other. */
export function Caps({ caps }: { caps: readonly string[] }) {
  return (
    <span className={styles.caps} dir="ltr">
      {caps.map((cap, index) => (
        <Fragment key={cap}>
          {/* To be read and copied; the gap between them is drawn. */}
          {index > 0 && <span className="visually-hidden">+</span>}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

export function ComboCaps({ keys }: { keys: KeyCombo }) {
  return <Caps caps={capsOf(keys, isMac())} />;
}

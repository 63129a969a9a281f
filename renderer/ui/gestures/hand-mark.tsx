import { Hand } from 'lucide-react';
import { handLine } from '../words/gestures.ts';
import styles from './gestures.module.css';

/** That somebody's hand is raised, and its place among those that are. */
export function HandMark({ place }: { place: number }) {
  return (
    <span role="img" aria-label={handLine(place)} title={handLine(place)} className={styles.hand}>
      <Hand size={16} aria-hidden />
      <span aria-hidden>{place}</span>
    </span>
  );
}

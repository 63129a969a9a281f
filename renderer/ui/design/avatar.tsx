import type { ReactNode } from 'react';
import styles from './avatar.module.css';

const HUES = 6;

export type AvatarSize = 'sm' | 'md' | 'lg';

interface AvatarProps {
  name: string;
  size?: AvatarSize;
  /** Over the initials. */
  children?: ReactNode;
}

/**
 * Stands for a person without a picture: initials on a colour that stays the same for the name. Decorative, because the
 * name is shown beside it.
 */
export function Avatar({ name, size = 'md', children }: AvatarProps) {
  return (
    <span className={`${styles.avatar} ${styles[size]}`} data-hue={hueOf(name)} aria-hidden>
      {initials(name)}
      {children}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => firstCharacter(word ?? ''))
    .join('')
    .toLocaleUpperCase();
}

/** A letter with its accents, or a whole emoji. */
function firstCharacter(word: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word);
  return first?.segment ?? '';
}

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % HUES;
}

import { useId } from 'react';
import { isEmoji } from '../../../signaling/protocol/status-text.ts';
import { TextField } from '../design/field.tsx';
import { statusEmojiNames, statusWords } from '../words/status.ts';
import styles from './status.module.css';

const OFFERED = ['📅', '🍽️', '🎧', '🏠', '☕', '🚆', '🤒', '🌴'];
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

interface EmojiFieldProps {
  /** '' for none. */
  value: string;
  onChange: (emoji: string) => void;
}

/** A choice of one emoji: of those that are offered, or any that one types. */
export function EmojiField({ value, onChange }: EmojiFieldProps) {
  const name = useId();
  const options = ['', ...OFFERED];
  return (
    <fieldset className={styles.emoji}>
      <legend>{statusWords.emoji}</legend>
      {options.map((emoji, index) => (
        <label key={emoji} className={styles.option} title={emojiName(index)}>
          <input
            type="radio"
            className="covered-input"
            name={name}
            aria-label={emojiName(index)}
            checked={emoji === value}
            onChange={() => onChange(emoji)}
          />
          <span aria-hidden>{emoji === '' ? '–' : emoji}</span>
        </label>
      ))}
      <TextField
        className={styles.other}
        label={statusWords.otherEmoji}
        value={options.includes(value) ? '' : value}
        onChange={({ target }) => onChange(target.value === '' ? '' : (lastEmoji(target.value) ?? value))}
      />
    </fieldset>
  );
}

/** What is typed after one emoji replaces it; what is none does nothing. */
function lastEmoji(text: string): string | undefined {
  return [...GRAPHEMES.segment(text)].map(({ segment }) => segment).findLast(isEmoji);
}

function emojiName(option: number): string | undefined {
  return option === 0 ? statusWords.noEmoji : statusEmojiNames[option - 1];
}

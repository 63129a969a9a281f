import { Check, Copy, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { commonWords } from '../words/common.ts';
import { Button } from './button.tsx';
import styles from './copy-button.module.css';
import { useCopy } from './use-copy.ts';

interface CopyButtonProps extends Pick<ComponentProps<typeof Button>, 'tone' | 'ref' | 'className'> {
  label: string;
  /** A function is called at the click, for a text that changes. */
  text: string | (() => string);
  icon?: LucideIcon;
}

/** Copies a text and says so: for a while in the place of the label, and to screen readers. */
export function CopyButton({ label, text, icon = Copy, tone = 'ghost', ...props }: CopyButtonProps) {
  const { state, copy } = useCopy();
  const isCopied = state === 'copied';
  return (
    <>
      <Button
        {...props}
        tone={tone}
        icon={isCopied ? Check : icon}
        onClick={() => void copy(typeof text === 'string' ? text : text())}
      >
        <span className={styles.label} data-copied={isCopied} data-afterwards={commonWords.copied}>
          <span>{label}</span>
        </span>
      </Button>
      <span role="status" className={state === 'failed' ? undefined : 'visually-hidden'}>
        {isCopied && commonWords.copied}
        {state === 'failed' && commonWords.copyFailed}
      </span>
    </>
  );
}

import { Check, Copy, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { commonWords } from '../words/common.ts';
import { Button } from './button.tsx';
import { useCopy } from './use-copy.ts';

interface CopyButtonProps extends Pick<ComponentProps<typeof Button>, 'tone' | 'ref' | 'className'> {
  label: string;
  /** A function is called at the click, for a text that changes. */
  text: string | (() => string);
  icon?: LucideIcon;
}

/** Copies a text and says so beside the button. */
export function CopyButton({ label, text, icon = Copy, tone = 'ghost', ...props }: CopyButtonProps) {
  const { state, copy } = useCopy();
  return (
    <>
      <Button
        {...props}
        tone={tone}
        icon={state === 'copied' ? Check : icon}
        onClick={() => void copy(typeof text === 'string' ? text : text())}
      >
        {label}
      </Button>
      <span role="status" className={state === 'failed' ? undefined : 'visually-hidden'}>
        {state === 'copied' && commonWords.copied}
        {state === 'failed' && commonWords.copyFailed}
      </span>
    </>
  );
}

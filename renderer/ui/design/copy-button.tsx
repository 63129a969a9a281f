import { Check, Copy, type LucideIcon } from 'lucide-react';
import { useEffect, useState, type ComponentProps } from 'react';
import { commonWords } from '../words/common.ts';
import { Button } from './button.tsx';

type CopyState = 'idle' | 'copied' | 'failed';
const SHOWN_MS = 2_000;

interface CopyButtonProps extends Pick<ComponentProps<typeof Button>, 'tone' | 'ref' | 'className'> {
  label: string;
  /** A function is called at the click, for a text that changes. */
  text: string | (() => string);
  icon?: LucideIcon;
}

/** Copies a text and says so beside the button. */
export function CopyButton({ label, text, icon = Copy, tone = 'ghost', ...props }: CopyButtonProps) {
  const [state, setState] = useState<CopyState>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <>
      <Button
        {...props}
        tone={tone}
        icon={state === 'copied' ? Check : icon}
        onClick={() => void copy(typeof text === 'string' ? text : text()).then(setState)}
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

/** The clipboard is missing on insecure pages and may be refused. */
async function copy(text: string): Promise<CopyState> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}

import { Banner } from '../design/banner.tsx';
import { Button } from '../design/button.tsx';
import { commonWords } from '../words/common.ts';
import { windowWords } from '../words/windows.ts';
import type { Mini } from './use-mini.ts';
import type { PopOuts } from './use-pop-outs.ts';

export interface WindowsRefusedProps {
  popOuts: Pick<PopOuts, 'refusal' | 'forgetRefusal'>;
  mini: Pick<Mini, 'blocked' | 'forgetBlocked'>;
}

/** Says that a window that the person wanted was not opened. */
export function WindowsRefused({ popOuts, mini }: WindowsRefusedProps) {
  if (popOuts.refusal === null && !mini.blocked) return null;

  function close(): void {
    popOuts.forgetRefusal();
    mini.forgetBlocked();
  }

  return (
    <Banner tone="warning" role="alert" action={<Button onClick={close}>{commonWords.close}</Button>}>
      {popOuts.refusal === 'too-many' ? windowWords.tooMany : windowWords.blocked}
    </Banner>
  );
}

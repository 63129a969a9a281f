import { describe, expect, it, vi } from 'vitest';
import type { Parts } from '../parts.ts';
import { decliningWithText } from './decline-with-text.ts';

const ANN = { peerId: 'ann', name: 'Ann' };

function rig(outcome: 'sent' | 'failed') {
  const send = vi.fn((_to: unknown, _text: string, decline: () => void) => {
    decline();
    return Promise.resolve(outcome);
  });
  const notify = vi.fn();
  const decline = vi.fn();
  const parts = { notes: { send }, notices: { notify } } as unknown as Pick<Parts, 'notes' | 'notices'>;
  return { send, notify, decline, declineWith: decliningWithText(parts) };
}

describe('declining with a text', () => {
  it('sends the first text for a call and no other one, however often it is pressed', () => {
    const { send, decline, declineWith } = rig('sent');
    for (const text of ['In five minutes', 'In five minutes', 'Not now']) {
      declineWith({ callId: '1', from: ANN }, text, decline);
    }
    expect(send.mock.calls.map(([, text]) => text)).toEqual(['In five minutes']);
    expect(decline).toHaveBeenCalledOnce();
    for (const callId of ['2', '1']) declineWith({ callId, from: ANN }, 'Not now', decline);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('tells of a text that was not sent, and gives it back', async () => {
    const { notify, decline, declineWith } = rig('failed');
    declineWith({ callId: '1', from: ANN }, 'In five minutes', decline);
    const told = { kind: 'note-failed', to: ANN, text: 'In five minutes', reason: 'failed' };
    await vi.waitFor(() => expect(notify).toHaveBeenCalledWith(told));
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { ControlRoom, COPY, sendAs, type ControlPerson } from '../../../tests/support/control-room.ts';

let room: ControlRoom;
let anna: ControlPerson;
let ben: ControlPerson;
let cleo: ControlPerson;

beforeEach(() => {
  room = new ControlRoom();
  ({ anna, ben, cleo } = room);
});
afterEach(() => room.end());

describe('[REMOTE-9] copying', () => {
  it('is told to who controls, and to nobody else', async () => {
    await room.control(true, true);
    const heard = vi.fn();
    cleo.inputs.on(heard);
    await room.does(...COPY);
    room.copied({ is: 'text', text: 'Grüße\n' });
    expect(room.news).toEqual({ of: 'copying', content: { is: 'text', text: 'Grüße\n' } });
    expect(heard).not.toHaveBeenCalled();
  });

  it('is taken once for each key that copies, soon after it, and from the one who is controlled', async () => {
    await room.control(true, true);
    const frame = { kind: 'remote-copied', ask: room.ask, content: { is: 'text', text: 'forged' } };
    sendAs(anna, ben, frame);
    expect(room.news, 'nothing was copied').toBeUndefined();
    await room.does(...COPY);
    sendAs(cleo, ben, frame);
    sendAs(anna, ben, { ...frame, ask: 'x'.repeat(12) });
    sendAs(anna, ben, { ...frame, content: { is: 'text', text: 'a'.repeat(LIMITS.controlClipboardLength + 1) } });
    sendAs(anna, ben, { ...frame, content: { is: 'file' } });
    expect(room.news).toBeUndefined();
    sendAs(anna, ben, { ...frame, content: { is: 'text', text: 'a\u001bb' } });
    sendAs(anna, ben, frame);
    expect(room.news).toEqual({ of: 'copying', content: { is: 'text', text: 'ab' } });
    ben.control.readNews();
    await room.does(...COPY);
    await vi.advanceTimersByTimeAsync(LIMITS.controlCopyToldMs);
    sendAs(anna, ben, frame);
    expect(room.news, 'too late').toBeUndefined();
  });

  it('is not kept for long for a clipboard that did not take it', async () => {
    await room.control(true, true);
    await room.does(...COPY);
    room.copied({ is: 'text', text: 'secret of Anna' });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(room.news).toBeDefined();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(room.news).toBeUndefined();
  });

  it('is told no more once it has ended', async () => {
    await room.control(true, true);
    await room.does(...COPY);
    const heard = vi.fn();
    ben.inputs.on(heard);
    anna.control.stop();
    room.copied({ is: 'text', text: 'after' });
    expect(heard).not.toHaveBeenCalled();
    await room.control();
    room.copied({ is: 'text', text: 'after' });
    expect(heard).not.toHaveBeenCalled();
  });
});

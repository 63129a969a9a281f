import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import {
  ControlRoom,
  COPY,
  GRANT,
  key,
  sendAs,
  type ControlPerson,
  type FakeComputer,
} from '../../../tests/support/control-room.ts';

let room: ControlRoom;
let anna: ControlPerson;
let ben: ControlPerson;
let cleo: ControlPerson;
let computer: FakeComputer;

beforeEach(() => {
  room = new ControlRoom();
  ({ anna, ben, cleo, computer } = room);
});
afterEach(() => room.end());

const PASTE = [key('ControlLeft', true), key('KeyV', true)];
const UP = [key('KeyV', false), key('ControlLeft', false)];
const text = (what: string) => ({ type: 'clipboard', text: what });
const pastes = async (what: string): Promise<void> => {
  ben.control.paste(what, () => PASTE);
  await room.does(...UP);
};
const pasted = () => room.done.filter(({ type }) => type === 'clipboard');

describe('[REMOTE-7] the clipboard', () => {
  it('is told to who was given it, and shown to the sharer', async () => {
    await room.control(true, true);
    expect(ben.state.controlling).toMatchObject({ keyboard: true, clipboard: true });
    expect(anna.state.controlled).toMatchObject({ kind: 'controlled', clipboard: true });
    expect(room.told.filter(({ kind }) => kind === 'granted' || kind === 'clipboard').map(({ kind }) => kind)).toEqual([
      'granted',
      'clipboard',
    ]);
  });

  it('is nobody’s who was not given it: no byte goes either way', async () => {
    await room.control();
    expect(ben.state.controlling).toMatchObject({ clipboard: false });
    await pastes('secret');
    for (let n = 0; n < 100; n += 1)
      sendAs(ben, anna, { kind: 'remote-inputs', ask: room.ask, inputs: [text('forged')] });
    await room.does(...COPY);
    room.copied({ is: 'text', text: 'secret of Anna' });
    expect(pasted()).toEqual([]);
    expect(room.news).toBeUndefined();
  });

  it('is never without the keyboard, whatever is told', async () => {
    await room.control(false);
    sendAs(anna, ben, { kind: 'remote', word: { kind: 'clipboard', ask: room.ask } });
    expect(ben.state.controlling).toMatchObject({ keyboard: false, clipboard: false });
  });
});

describe('[REMOTE-8] pasting', () => {
  it('has the text before the keys, in the order of all that is done', async () => {
    await room.control(true, true);
    ben.control.control([{ type: 'text', text: 'before' }]);
    await pastes('Grüße 你好\n');
    expect(room.done).toEqual([{ type: 'text', text: 'before' }, text('Grüße 你好\n'), ...PASTE, ...UP]);
  });

  it.each([
    ['a'.repeat(LIMITS.controlClipboardLength + 1), { of: 'pasting', content: { is: 'too-long' } }],
    ['', { of: 'pasting', content: { is: 'no-text' } }],
  ])('of what does not go makes and presses no key, and says so', async (what, outcome) => {
    await room.control(true, true);
    const keys = vi.fn(() => PASTE);
    ben.control.paste(what, keys);
    await room.does(...UP);
    expect(keys).not.toHaveBeenCalled();
    expect(room.done).toEqual([]);
    expect(room.news).toEqual(outcome);
    ben.control.readNews();
    expect(room.news).toBeUndefined();
  });

  it('of the longest texts is one frame each, that is read', async () => {
    await room.control(true, true);
    for (let n = 0; n < 3; n += 1) ben.control.paste('你'.repeat(LIMITS.controlClipboardLength), () => []);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pasted()).toHaveLength(3);
    expect(computer.done.every(({ inputs }) => inputs.filter(({ type }) => type === 'clipboard').length <= 1)).toBe(
      true,
    );
  });

  it('of more than can wait presses no key either, and says so', async () => {
    await room.control(true, true);
    for (const n of [1, 2, 3, 4, 5]) ben.control.paste(`text ${n}`, () => [key(`F${n}`, true)]);
    expect(room.news).toEqual({ of: 'pasting', content: { is: 'too-many' } });
    await vi.advanceTimersByTimeAsync(100);
    const keys = room.done.flatMap((input) => (input.type === 'key' ? [input.code] : []));
    expect(pasted()).toEqual([text('text 1'), text('text 2'), text('text 3'), text('text 4')]);
    expect(keys).toEqual(['F1', 'F2', 'F3', 'F4']);
    expect(computer.ended).toBe(0);
  });

  it('is all of it or nothing where much waits already', async () => {
    await room.control(true, true);
    for (let n = 0; n < 145; n += 1) ben.control.control([{ type: 'text', text: 'a' }]);
    const keys = vi.fn(() => PASTE);
    ben.control.paste('text', keys);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(keys).not.toHaveBeenCalled();
    expect(pasted()).toEqual([]);
    expect(room.news).toEqual({ of: 'pasting', content: { is: 'too-many' } });
  });

  it('of more than 10 texts a second ends it', async () => {
    await room.control(true, true);
    for (let n = 0; n <= LIMITS.controlPastesPerSecond; n += 1)
      sendAs(ben, anna, { kind: 'remote-inputs', ask: room.ask, inputs: [text('a')] });
    expect(pasted()).toHaveLength(LIMITS.controlPastesPerSecond);
    expect(ben.state.controlling).toMatchObject({ kind: 'over', why: 'failed' });
  });

  it('after copying there is of what was copied, until the person turns away', async () => {
    await room.control(true, true);
    await room.does(...COPY);
    room.copied({ is: 'no-text' });
    await vi.advanceTimersByTimeAsync(10_000);
    await pastes('older');
    expect(pasted()).toEqual([]);
    expect(room.done.filter((input) => input.type === 'key' && input.code === 'KeyV' && input.down)).toHaveLength(1);
    ben.control.release();
    await pastes('newer');
    expect(pasted()).toEqual([text('newer')]);
  });

  it('is of the own clipboard once the person has turned away, also where what was copied is told only then', async () => {
    await room.control(true, true);
    await room.does(...COPY);
    ben.control.release();
    room.copied({ is: 'text', text: 'copied there' });
    expect(room.news).toEqual({ of: 'copying', content: { is: 'text', text: 'copied there' } });
    await pastes('newer');
    expect(pasted()).toEqual([text('newer')]);
  });

  it('of what the clipboard there does not take is told to who controls, by the one who is controlled alone', async () => {
    await room.control(true, true);
    sendAs(cleo, ben, { kind: 'remote', word: { kind: 'not-pasted', ask: room.ask } });
    expect(room.news).toBeUndefined();
    computer.events.emit({ kind: 'not-pasted', grant: GRANT });
    expect(room.news).toEqual({ of: 'pasting', content: { is: 'failed' } });
  });

  it('is never of what the sharer had: a key that copies has not copied until that is told', async () => {
    await room.control(true, true);
    await room.does(...COPY);
    await pastes('own');
    expect(pasted()).toEqual([text('own')]);
  });

  it('is never of what the sharer may have copied whose own mouse has paused it', async () => {
    await room.control(true, true);
    await room.does(...COPY);
    room.copied({ is: 'text', text: 'copied there' });
    for (const paused of [true, false]) computer.events.emit({ kind: 'paused', grant: GRANT, paused });
    await pastes('own');
    expect(pasted()).toEqual([text('own')]);
  });
});

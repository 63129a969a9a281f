import { expect, it } from 'vitest';
import type { ControlAct } from '../../core/model.ts';
import { Keyboard, type Press } from './keyboard.ts';

type Act = (keyboard: Keyboard) => ControlAct[] | null;

const NOTHING = {
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  altGraph: false,
};
const down =
  (code: string, key: string, more: Partial<Press> = {}): Act =>
  (keyboard) =>
    keyboard.down({ ...NOTHING, code, key, ...more });
const up =
  (code: string): Act =>
  (keyboard) =>
    keyboard.up({ code });
const type =
  (text: string): Act =>
  (keyboard) =>
    keyboard.type(text);
const click: Act = (keyboard) => keyboard.modify();
const paste: Act = (keyboard) => keyboard.paste();
const CTRL = { ctrlKey: true };

/** As it is read: `+` is pressed, `-` is let go of. */
function told(inputs: readonly ControlAct[]): string {
  const words = inputs.map((input) => {
    if (input.type === 'text') return JSON.stringify(input.text);
    return input.type === 'key' ? `${input.down ? '+' : '-'}${input.code}` : input.type;
  });
  return words.join(' ');
}

it.each<[string, Act[], string]>([
  ['what types goes to the text field', [down('KeyA', 'a'), up('KeyA')], ''],
  ['and from there as text, whatever the layout', [down('KeyY', 'ü'), type('ü')], '"ü"'],
  [
    'Shift changes the text here alone',
    [down('ShiftLeft', 'Shift'), down('KeyA', 'A'), type('A'), up('ShiftLeft')],
    '"A"',
  ],
  [
    'a shortcut is keys',
    [down('ControlLeft', 'Control'), down('KeyC', 'c', CTRL), up('KeyC'), up('ControlLeft')],
    '+ControlLeft +KeyC -KeyC -ControlLeft',
  ],
  [
    'what AltGr makes is text',
    [
      down('ControlLeft', 'Control'),
      down('AltRight', 'AltGraph', CTRL),
      down('KeyQ', '@', { ctrlKey: true, altKey: true, altGraph: true }),
      type('@'),
      up('AltRight'),
      up('ControlLeft'),
    ],
    '"@"',
  ],
  ['an accent waits for its letter', [down('Equal', 'Dead'), down('KeyE', 'é'), type('é')], '"é"'],
  [
    'a word of an input method is text',
    [down('KeyN', 'Process', { isComposing: true }), down('Enter', 'Enter', { isComposing: true }), type('你好')],
    '"你好"',
  ],
  ['a key that types nothing', [down('ArrowLeft', 'ArrowLeft'), up('ArrowLeft')], '+ArrowLeft -ArrowLeft'],
  [
    'with Shift, which it means',
    [down('ShiftLeft', 'Shift'), down('ArrowLeft', 'ArrowLeft'), up('ArrowLeft'), up('ShiftLeft')],
    '+ShiftLeft +ArrowLeft -ArrowLeft -ShiftLeft',
  ],
  [
    'a held key is pressed again as it repeats here, and let go of once',
    [
      down('Delete', 'Delete'),
      down('Delete', 'Delete', { repeat: true }),
      down('Delete', 'Delete', { repeat: true }),
      up('Delete'),
    ],
    '+Delete +Delete +Delete -Delete',
  ],
  [
    'a modifier does not repeat',
    [down('MetaLeft', 'Meta'), down('MetaLeft', 'Meta', { repeat: true }), up('MetaLeft')],
    '+MetaLeft -MetaLeft',
  ],
  ['nor what was pressed elsewhere', [down('Delete', 'Delete', { repeat: true }), up('Delete')], ''],
  ['a modifier alone', [down('MetaLeft', 'Meta'), up('MetaLeft')], '+MetaLeft -MetaLeft'],
  ['a click with Shift', [down('ShiftLeft', 'Shift'), click, up('ShiftLeft')], '+ShiftLeft -ShiftLeft'],
  [
    'text after that lets go of it',
    [down('ShiftLeft', 'Shift'), click, type('A'), up('ShiftLeft')],
    '+ShiftLeft -ShiftLeft "A"',
  ],
  ['what is pasted, by lines', [type('one\n\ttwo\u0007\r\n')], '"one" +Enter -Enter +Tab -Tab "two" +Enter -Enter'],
  ['a key without a place', [down('', 'Backspace'), up('')], ''],
  [
    'the rest of a shortcut of a Mac, of which nobody tells',
    [down('MetaLeft', 'Meta'), down('KeyV', 'v', { metaKey: true }), up('MetaLeft')],
    '+MetaLeft +KeyV -KeyV -MetaLeft',
  ],
])('%s', (_what, acts, expected) => {
  const keyboard = new Keyboard(false, false);
  expect(told(acts.flatMap((act) => act(keyboard) ?? []))).toBe(expected);
});

it('Option makes text on a Mac, and a shortcut elsewhere', () => {
  const option = { code: 'KeyL', key: '@', ...NOTHING, altKey: true };
  expect(new Keyboard(true, false).down(option)).toBeNull();
  expect(new Keyboard(false, false).down(option)).not.toBeNull();
});

const COMMAND = { metaKey: true };

it.each<[string, boolean, Act[], string]>([
  [
    'a key that pastes is pressed there once it is known what, and stays so for as long as it is held',
    false,
    [
      down('ControlLeft', 'Control'),
      down('KeyV', 'v', CTRL),
      paste,
      down('KeyV', 'v', { ...CTRL, repeat: true }),
      up('KeyV'),
      up('ControlLeft'),
    ],
    '+ControlLeft +KeyV -KeyV -ControlLeft',
  ],
  [
    'with Shift, as terminals have it, and where letters are of another script',
    false,
    [down('ControlLeft', 'Control'), down('ShiftLeft', 'Shift'), down('KeyV', 'М', CTRL), paste, up('KeyV')],
    '+ControlLeft +ShiftLeft +KeyV -KeyV',
  ],
  [
    'a text that does not go presses nothing, and counts for nothing',
    false,
    [
      ...[down('ControlLeft', 'Control'), down('KeyV', 'v', CTRL), up('KeyV'), up('ControlLeft')],
      ...[down('ShiftLeft', 'Shift'), down('KeyA', 'A', { shiftKey: true }), type('A'), up('ShiftLeft')],
    ],
    '"A"',
  ],
  [
    'Shift and Insert paste, too',
    false,
    [down('ShiftLeft', 'Shift'), down('Insert', 'Insert', { shiftKey: true }), paste, up('Insert'), up('ShiftLeft')],
    '+ShiftLeft +Insert -Insert -ShiftLeft',
  ],
  [
    'and do nothing without a text',
    false,
    [down('ShiftLeft', 'Shift'), down('Insert', 'Insert', { shiftKey: true }), up('Insert'), up('ShiftLeft')],
    '',
  ],
  [
    'Insert alone is a key as any, as Control and Insert are, which copy',
    false,
    [
      ...[down('Insert', 'Insert'), up('Insert')],
      ...[down('ControlLeft', 'Control'), down('Insert', 'Insert', CTRL), up('Insert'), up('ControlLeft')],
    ],
    '+Insert -Insert +ControlLeft +Insert -Insert -ControlLeft',
  ],
  [
    'a key that copies does it once, however long it is held',
    false,
    [
      ...[down('ControlLeft', 'Control'), down('KeyC', 'c', CTRL), down('KeyC', 'c', { ...CTRL, repeat: true })],
      up('KeyC'),
    ],
    '+ControlLeft +KeyC -KeyC',
  ],
  ['what is pasted without a key', false, [paste], '+ControlLeft +KeyV -KeyV -ControlLeft'],
  [
    'Command of a Mac is Control there, of which nobody tells a release',
    true,
    [down('MetaLeft', 'Meta'), down('KeyC', 'c', COMMAND), down('KeyV', 'v', COMMAND), paste, up('MetaLeft')],
    '+ControlLeft +KeyC -KeyC -ControlLeft +ControlLeft +KeyV -KeyV -ControlLeft',
  ],
  [
    'Control of a Mac is Control there',
    true,
    [down('ControlLeft', 'Control'), down('KeyZ', 'z', CTRL), up('KeyZ'), up('ControlLeft')],
    '+ControlLeft +KeyZ -KeyZ -ControlLeft',
  ],
  [
    'but does not paste, which it does not here',
    true,
    [down('ControlLeft', 'Control'), down('KeyV', 'v', CTRL), up('KeyV'), up('ControlLeft')],
    '',
  ],
])('[REMOTE-8] with the clipboard: %s', (_what, mac, acts, expected) => {
  const keyboard = new Keyboard(mac, true);
  expect(told(acts.flatMap((act) => act(keyboard) ?? []))).toBe(expected);
});

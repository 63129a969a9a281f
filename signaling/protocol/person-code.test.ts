import { expect, it } from 'vitest';
import { personCode } from './person-code.ts';

it.each([
  ['A'.repeat(22), '0000-0000-0000-0000'],
  ['_'.repeat(22), 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'],
  // 0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x54, 0xB6, 0x35, 0xCF: the numbers 0 to 15, five bits each.
  ['AEQyFMdCVLY1zwAAAAAAAA', '0123-4567-89AB-CDEF'],
])('[TRUST-3] the code of %s is %s', (peerId, code) => {
  expect(personCode(peerId)).toBe(code);
});

it('[TRUST-3] another peer id has another code', () => {
  const codes = [...'ABCDEFGHabcdefgh0123-_'].map((first) => personCode(first.padEnd(22, 'A')));
  expect(new Set(codes).size).toBe(codes.length);
});

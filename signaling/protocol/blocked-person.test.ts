import { expect, it } from 'vitest';
import { blockedPeopleIn, withBlockedPerson, type BlockedPerson } from './blocked-person.ts';
import { LIMITS } from './limits.ts';

function person(id: string, name = id): BlockedPerson {
  return { peerId: id.padEnd(22, '0'), name, blockedAt: 1 };
}

it('[BLOCK-1] keeps each key once, the newest first, and no more than the limit', () => {
  const many = Array.from({ length: LIMITS.blockedPeople }, (_, n) => person(`b${n}`));
  const list = withBlockedPerson(withBlockedPerson(many, person('b7', 'Other')), person('eve'));
  expect(list.slice(0, 2)).toEqual([person('eve'), person('b7', 'Other')]);
  expect([list.length, list.filter(({ peerId }) => peerId === person('b7').peerId).length]).toEqual([500, 1]);
});

it('[BLOCK-1] broken entries cost none of the others', () => {
  const broken = [
    null,
    7,
    { ...person('a'), peerId: 'x' },
    { ...person('a'), name: '' },
    { ...person('a'), blockedAt: -1 },
  ];
  expect(blockedPeopleIn([...broken, person('eve')])).toEqual([person('eve')]);
  for (const none of [null, {}, 'eve']) expect(blockedPeopleIn(none)).toEqual([]);
});

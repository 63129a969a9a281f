import { afterEach, beforeEach, expect, it } from 'vitest';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { settle } from '../../../tests/support/fake-media.ts';
import { SessionRig } from '../../../tests/support/session-rig.ts';
import type { Session } from '../session-api.ts';

let rig: SessionRig<[string, string]>;

beforeEach(() => (rig = new SessionRig('anna', 'ben')));
afterEach(() => rig.end());

/** What of a call and of a room is on a person's screen, each time that it changes. */
function screensOf({ call, room }: Session): string[] {
  const screens: string[] = [];
  for (const store of [call, room]) {
    store.subscribe(() => {
      const screen = `${call.getState().kind}, ${room.getState().kind}`;
      if (screens.at(-1) !== screen) screens.push(screen);
    });
  }
  return screens;
}

it('between a call and its room neither side is shown the lobby', async () => {
  const [anna, ben] = rig.sessions;
  await rig.show();
  const [annaSees, benSees] = [screensOf(anna), screensOf(ben)];
  anna.callPerson(keyOf('ben').peerId);
  await settle();
  ben.acceptCall();
  await rig.show();
  expect(annaSees.at(-1)).toBe('idle, joined');
  expect(benSees.at(-1)).toBe('idle, joined');
  expect(annaSees).not.toContain('idle, none');
  expect(benSees).not.toContain('idle, none');
});

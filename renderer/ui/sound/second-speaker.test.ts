import { expect, it } from 'vitest';
import { secondSpeaker } from './second-speaker.ts';

const speakers = [
  { deviceId: 'headset', label: 'Headset' },
  { deviceId: 'screen', label: 'Screen' },
];
const selected = { camera: '', microphone: '', speaker: 'headset' };

it.each([
  ['another that is there', 'screen', 'screen'],
  ['none was chosen', '', null],
  ['it is in use anyhow', 'headset', null],
  ['it is not connected', 'gone', null],
])('calls ring on a second speaker: %s', (_, kept, expected) => {
  expect(secondSpeaker({ speakers, selected }, kept)).toBe(expected);
});

it('calls do not ring twice where the system chooses the speaker, and that one is chosen', () => {
  const all = [...speakers, { deviceId: 'default', label: 'Default' }, { deviceId: '', label: '' }];
  expect(secondSpeaker({ speakers: all, selected: { ...selected, speaker: '' } }, 'default')).toBeNull();
  expect(secondSpeaker({ speakers: all, selected }, '')).toBeNull();
});

import type { BlockedPerson, Caller, KnownPerson, Participant, Person } from '../../renderer/core/model.ts';
import { LIMITS } from '../../signaling/protocol/limits.ts';
import { SOMEBODY } from '../support/fake-participant.ts';
import { cameraStream } from './pictures.ts';

/** Who is in the gallery. */

export const SELF = 'Mara Lindqvist';
export const OTHERS = ['Tomás Rivera', 'Aiko Tanaka', 'Ben Okafor', 'Lena Vogt', 'Priya Nair', 'Jo', 'Henrik Dahl'];

/** Somebody else than Tomás who goes by his name. */
export const IMPOSTOR: Caller = { peerId: 'k3yOfSomebodyElse00000', name: 'Tomás Rivera' };

export function caller(index: number): Caller {
  return { peerId: `peer-${index}`, name: OTHERS[index] ?? '' };
}

/** How the gallery's person knows somebody. */
export function knownAs(index: number, change: Partial<KnownPerson> = {}): KnownPerson {
  const { peerId, name } = caller(index);
  return { peerId, names: [name], firstMetAt: 0, lastMetAt: 1, verifiedAt: null, ...change };
}

/** As many as can be known, among them long names, look-alikes, and two of one name. */
export function knownCrowd(): KnownPerson[] {
  const names = [
    'W'.repeat(LIMITS.nameLength),
    'Tomás Rivera',
    'Tomás Rivera',
    'Тomás Rivera',
    'أحمد (غرفة)',
    '<b>Ann</b>',
  ];
  return Array.from({ length: LIMITS.knownPeople }, (_, index) => ({
    ...knownAs(0, { verifiedAt: index % 3 === 0 ? 1 : null }),
    peerId: `${String(index).padStart(3, '0')}-key-of-many-people`,
    names: [names[index] ?? `Colleague ${index}`],
  }));
}

export function blockedAs(index: number): BlockedPerson {
  return { ...caller(index), blockedAt: 0 };
}

export function people(): Person[] {
  const activities: Person['activity'][] = ['available', 'available', 'in-call', 'do-not-disturb'];
  return activities.map((activity, index) => ({ ...caller(index), guest: false, activity }));
}

export function participant(name: string, index: number): Participant {
  const withoutCamera = index === 3 || index === 6;
  return {
    ...SOMEBODY,
    peerId: index === 0 ? 'self' : `peer-${index - 1}`,
    name,
    self: index === 0,
    microphone: index === 2 ? 'muted' : index === 6 ? 'none' : 'on',
    camera: withoutCamera ? 'off' : 'on',
    speaking: index === 1,
    cameraStream: withoutCamera ? null : cameraStream(168 + index * 47),
    verification: index === 0 ? null : { kind: 'idle' },
  };
}

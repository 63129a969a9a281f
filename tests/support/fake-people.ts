import type { StoreApi } from 'zustand/vanilla';
import type { BlockedPerson, Caller, KnownPerson } from '../../renderer/core/model.ts';
import type { Session } from '../../renderer/core/session-api.ts';

interface PeopleStores {
  knownPeople: StoreApi<readonly KnownPerson[]>;
  blockedPeople: StoreApi<readonly BlockedPerson[]>;
  mutedCallers: StoreApi<readonly string[]>;
}

type AboutPeople = 'forgetPerson' | 'rememberPerson' | 'block' | 'unblock' | 'muteCaller' | 'unmuteCaller';

/** What a fake session does about whom its person knows, and wants nothing of. */
export function fakePeople(
  { knownPeople, blockedPeople, mutedCallers }: PeopleStores,
  tell: (kind: 'blocked' | 'caller-muted', person: Caller) => void,
  note: (command: string) => void,
): Pick<Session, AboutPeople> {
  return {
    forgetPerson(peerId) {
      note(`forgetPerson ${peerId}`);
      knownPeople.setState((before) => before.filter((one) => one.peerId !== peerId), true);
    },
    rememberPerson(person) {
      note(`rememberPerson ${person.peerId}`);
      knownPeople.setState((before) => [...before, person], true);
    },
    block(person) {
      note(`block ${person.name}`);
      blockedPeople.setState((before) => [{ ...person, blockedAt: 0 }, ...before], true);
      tell('blocked', person);
    },
    unblock(peerId) {
      note(`unblock ${peerId}`);
      blockedPeople.setState((before) => before.filter((one) => one.peerId !== peerId), true);
    },
    muteCaller(person) {
      note(`muteCaller ${person.name}`);
      mutedCallers.setState((before) => [...before, person.peerId], true);
      tell('caller-muted', person);
    },
    unmuteCaller(peerId) {
      note(`unmuteCaller ${peerId}`);
      mutedCallers.setState((before) => before.filter((one) => one !== peerId), true);
    },
  };
}

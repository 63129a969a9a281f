import { Star } from 'lucide-react';
import { useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { Person } from '../../core/model.ts';
import { useMenuAt } from '../design/use-menu-at.ts';
import { Words } from '../design/words.tsx';
import { useFocusHeir } from '../keys/use-focus-heir.ts';
import { useNameOf } from '../names/names.tsx';
import { PersonAvatar } from '../portraits/person-avatar.tsx';
import { placeInRoom } from '../room/room-focus.ts';
import { useSession } from '../session-context.tsx';
import { PersonStatus } from '../status/lazy.ts';
import { GuestMark, TrustMark } from '../trust/trust-mark.tsx';
import { inRoomLine, nearbyLine } from '../words/lobby.ts';
import { chooseLabel, peopleWords } from '../words/people.ts';
import { plain } from '../words/sentence.ts';
import styles from './people.module.css';
import { PersonMenu } from './person-menu.tsx';
import type { PeopleChoice } from './use-people-choice.ts';
import { ReachButton } from './reach-button.tsx';
import type { Reach } from './use-reach.ts';
import { useRoomOf } from './use-room-of.ts';

interface NearbyPersonProps {
  person: Person;
  /** What a key does about this person; null for nothing. */
  hint: string | null;
  choice: PeopleChoice | null;
  reach: Reach;
  /** Calls them, or asks to join them. */
  onReach: () => void;
}

/** Somebody whom the hub knows: what they do, and a button to call them, or a box to choose them with others. */
export function NearbyPerson({ person, hint, choice, reach, onReach }: NearbyPersonProps) {
  const session = useSession();
  const { peerId, activity } = person;
  const isMuted = useStore(session.mutedCallers, (muted) => muted.includes(peerId));
  const isFavourite = useStore(session.preferences, ({ favourites }) => favourites.includes(peerId));
  const status = useStore(session.statuses, (statuses) => statuses.get(peerId) ?? null);
  const nameOf = useNameOf();
  const name = nameOf(person);
  const room = useRoomOf(person);
  const where = room && inRoomLine(room.title, room.others.map(nameOf));
  const id = useId();
  const describedBy = `${id}-activity ${id}-status ${id}-mark ${id}-guest`;
  const isChosen = choice?.has(peerId) === true;
  const menuAt = useMenuAt();
  const row = useRef<HTMLLIElement>(null);
  // Who has come into the room, or gone from the network, is in the list no more.
  useFocusHeir(row, (after, before) => placeInRoom() ?? lastControl(after) ?? lastControl(before));
  return (
    <li
      ref={row}
      className={styles.person}
      data-first-hit={hint !== null}
      data-chosen={isChosen}
      data-reach={reach}
      onContextMenu={choice === null ? menuAt.onContextMenu : undefined}
    >
      <PersonAvatar person={person} size="sm" />
      <div className={styles.who}>
        <div className={styles.nameLine}>
          <p className={styles.name}>
            <bdi>{name}</bdi>
          </p>
          {isFavourite && <Star size={14} role="img" aria-label={peopleWords.favourite} className={styles.star} />}
          <TrustMark id={`${id}-mark`} person={person} />
          {person.guest && <GuestMark id={`${id}-guest`} />}
        </div>
        <div className={styles.whatLine}>
          <p id={`${id}-activity`} className={styles.activity} data-activity={activity}>
            {where !== null && !isMuted ? (
              <span className={styles.room} title={plain(where)}>
                <Words of={where} />
              </span>
            ) : (
              nearbyLine(activity, isMuted)
            )}
          </p>
          {status && <PersonStatus id={`${id}-status`} status={status} />}
        </div>
      </div>
      {hint !== null && (
        <span className={styles.hint} aria-hidden>
          {hint}
        </span>
      )}
      {choice === null ? (
        <>
          <ReachButton person={person} reach={reach} describedBy={describedBy} onReach={onReach} />
          <PersonMenu person={person} menuAt={menuAt} />
        </>
      ) : (
        <label className={styles.choose}>
          <input
            type="checkbox"
            aria-label={chooseLabel(name)}
            aria-describedby={describedBy}
            checked={isChosen}
            disabled={!choice.mayChoose(person)}
            onChange={() => choice.toggle(person)}
          />
        </label>
      )}
    </li>
  );
}

/** What may have the focus next in a row, which calls nobody: Enter may be on its way to whoever is gone. */
function lastControl(row: Element | null): HTMLElement | null {
  if (row === null || !row.isConnected) return null;
  return [...row.querySelectorAll<HTMLElement>('button, input')].at(-1) ?? null;
}

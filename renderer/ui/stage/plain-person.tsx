import type { ReactNode, Ref } from 'react';
import type { Participant } from '../../core/model.ts';
import { FloatingReactions } from '../gestures/floating-reactions.tsx';
import { HandMark } from '../gestures/hand-mark.tsx';
import { useParticipantName } from '../names/names.tsx';
import { troubleLine } from '../words/room.ts';
import { MicrophoneMark, PersonPicture } from './person-picture.tsx';
import styles from './stage.module.css';

interface PlainPersonProps {
  participant: Participant;
  className: string | undefined;
  ref?: Ref<HTMLElement>;
  onDoubleClick?: () => void;
  /** Over the picture. */
  children?: ReactNode;
}

/** One person without what can be done with them in the room: picture or initials, name, microphone, hand, reactions, and what is wrong with the link. */
export function PlainPerson({ participant, className, ref, onDoubleClick, children }: PlainPersonProps) {
  const name = useParticipantName()(participant);
  const trouble = troubleLine(participant);
  return (
    <figure
      ref={ref}
      className={`${styles.tile} ${className}`}
      aria-label={name}
      data-link={participant.link}
      data-speaking={participant.speaking}
      data-hand={participant.hand === null ? undefined : 'raised'}
      data-dimmed={trouble !== null}
      onDoubleClick={onDoubleClick}
    >
      <PersonPicture participant={participant} />
      {trouble !== null && <p className={styles.trouble}>{trouble}</p>}
      <figcaption className={styles.caption}>
        <MicrophoneMark microphone={participant.microphone} />
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
      </figcaption>
      {participant.hand !== null && (
        <div className={styles.hand}>
          <HandMark place={participant.hand} />
        </div>
      )}
      <FloatingReactions peerId={participant.peerId} />
      {children}
    </figure>
  );
}

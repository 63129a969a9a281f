import { useState } from 'react';
import type { Participant } from '../../core/model.ts';
import type { FlightRecord, PeerAlias } from '../../core/session-api.ts';
import { SelectField } from '../design/select-field.tsx';
import { useParticipantName } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { absentPerson, eventWords } from '../words/events.ts';
import { clockWithSeconds } from '../words/times.ts';
import { eventDetails, eventLine } from './event-rows.ts';
import styles from './quality.module.css';

interface CallEventsProps {
  participants: readonly Participant[];
  /** The oldest first. */
  records: readonly FlightRecord[];
}

/** What happened to the hub, the devices and every link, the newest first: for whoever looks for a fault. */
export function CallEvents({ participants, records }: CallEventsProps) {
  const session = useSession();
  const nameOf = useParticipantName();
  const [wanted, setWanted] = useState('');
  const names = new Map<PeerAlias, string>(
    participants.filter(({ self }) => !self).map((one) => [session.flightAlias(one.peerId), nameOf(one)]),
  );
  const nameOfAlias = (alias: PeerAlias): string => names.get(alias) ?? absentPerson(alias);
  const aliases = [...new Set(records.flatMap((record) => ('peer' in record ? record.peer : [])))];
  const shown = records.filter((record) => wanted === '' || ('peer' in record && record.peer === wanted));
  return (
    <>
      <SelectField label={eventWords.of} value={wanted} onChange={({ target }) => setWanted(target.value)}>
        <option value="">{eventWords.everybody}</option>
        {aliases.map((alias) => (
          <option key={alias} value={alias}>
            {nameOfAlias(alias)}
          </option>
        ))}
      </SelectField>
      {shown.length === 0 && <p>{eventWords.none}</p>}
      <ol className={styles.events} aria-label={eventWords.title}>
        {shown.toReversed().map((record, index) => (
          <li key={shown.length - index}>
            <time>{clockWithSeconds(performance.timeOrigin + record.at)}</time>
            <div>
              {'peer' in record && wanted === '' && (
                <p className={styles.whose}>
                  <bdi>{nameOfAlias(record.peer)}</bdi>
                </p>
              )}
              <p>{eventLine(record)}</p>
              <p className={styles.details}>
                {eventDetails(record).map((detail) => (
                  <span key={detail}>{detail}</span>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

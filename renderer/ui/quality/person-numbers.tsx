import { useStore } from 'zustand';
import type { LinkReadings, Participant, RatePoint, ShareShortOf } from '../../core/model.ts';
import { useParticipantName } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { gradeLine, plotLine, qualityWords } from '../words/quality.ts';
import { numberRows } from './number-rows.ts';
import { PLOT, plotOf } from './plot.ts';
import styles from './quality.module.css';

interface PersonNumbersProps {
  participant: Participant;
  /** Of the link to them. */
  readings: LinkReadings;
  /** Why the own camera is smaller there beside the own share; null: it is not. */
  smallCamera: ShareShortOf | null;
}

/** How well the link to somebody works. */
export function PersonNumbers({ participant, readings, smallCamera }: PersonNumbersProps) {
  const session = useSession();
  const { peerId } = participant;
  const name = useParticipantName()(participant);
  const grade = useStore(session.verdicts, (all) => all.get(peerId)?.grade ?? 'good');
  return (
    <section className={styles.person} aria-label={name}>
      <h3 className={styles.name}>
        <bdi>{name}</bdi>
      </h3>
      <p className={styles.grade} data-grade={grade}>
        {gradeLine(grade)}
      </p>
      <LastMinute points={readings.lastMinute} />
      <dl className={styles.numbers}>
        {numberRows(readings.latest, smallCamera).map(({ label, values }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {values.map((value) => (
                <span key={value}>{value}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function LastMinute({ points }: { points: readonly RatePoint[] }) {
  const { sent, received, most } = plotOf(points);
  return (
    <figure className={styles.plot}>
      <svg
        viewBox={`0 -2 ${PLOT.width} ${PLOT.height + 4}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={plotLine(most)}
      >
        <polyline points={received} className={styles.received} />
        <polyline points={sent} className={styles.sent} />
      </svg>
      <figcaption>
        {qualityWords.lastMinute}
        <span className={styles.sent}>{qualityWords.sent}</span>
        <span className={styles.received}>{qualityWords.received}</span>
      </figcaption>
    </figure>
  );
}

import type { LinkReading, ShareShortOf, TrackReading } from '../../core/model.ts';
import type { MeasuredPerson } from './quality-file.ts';
import { roomWords } from '../words/room.ts';
import {
  bitrateText,
  framesText,
  frozenText,
  jitterText,
  latencyLabels,
  latencyStages,
  latencyText,
  limitedByText,
  lossText,
  msText,
  personHeading,
  qualityWords,
  sendDelayText,
  sizeText,
  smallCameraText,
  trackLabels,
  wayLine,
} from '../words/quality.ts';

export interface NumberRow {
  label: string;
  values: readonly string[];
}

/** In the order in which a frame goes through them. */
const LATENCY_STAGES = ['captureMs', 'networkMs', 'bufferMs', 'decodeMs', 'displayMs'] as const;

/** Packets that wait less than this wait for nothing. */
const SHOWN_SEND_DELAY_MS = 20;

/**
 * What there is to say of a link, as a person reads it; what the browser does not tell is left out.
 *
 * @param smallCamera why the own camera is smaller there beside the own share; null: it is not
 */
export function numberRows(reading: LinkReading, smallCamera: ShareShortOf | null): readonly NumberRow[] {
  const { way, roundTripMs, bitrate, availableBitrate, sent, received } = reading;
  return [
    { label: qualityWords.way, values: told(way, wayLine) },
    { label: qualityWords.roundTrip, values: told(roundTripMs, msText) },
    { label: qualityWords.sent, values: told(bitrate.sent, bitrateText) },
    { label: qualityWords.received, values: told(bitrate.received, bitrateText) },
    { label: qualityWords.capacity, values: told(availableBitrate, bitrateText) },
    ...sent.map((track) => ({
      label: trackLabels.sent[track.kind],
      values: [...trackValues(track), ...told(track.kind === 'camera' ? smallCamera : null, smallCameraText)],
    })),
    ...received.flatMap((track) => [
      { label: trackLabels.received[track.kind], values: trackValues(track) },
      ...latencyRow(track),
    ]),
  ].filter(({ values }) => values.length > 0);
}

/** The same of all links as text, in which nobody can be recognised: no names, codes or addresses. */
export function numbersText(people: readonly Pick<MeasuredPerson, 'person' | 'readings' | 'smallCamera'>[]): string {
  const parts = people.map(({ person, readings, smallCamera }) => {
    const lines = numberRows(readings.latest, smallCamera).map(({ label, values }) => `${label}: ${values.join(', ')}`);
    return [personHeading(person), ...lines].join('\n');
  });
  return [roomWords.quality, ...parts, ''].join('\n\n');
}

function trackValues(track: TrackReading): readonly string[] {
  const { size, framesPerSecond, bitrate, codec, coder, loss, jitterMs, sendDelayMs, frozenMs, limitedBy } = track;
  const delay = sendDelayMs !== null && sendDelayMs >= SHOWN_SEND_DELAY_MS ? sendDelayMs : null;
  return [
    ...told(size, sizeText),
    ...told(size && framesPerSecond, framesText),
    ...told(bitrate, bitrateText),
    ...told(codec, String),
    ...told(coder, String),
    ...told(loss, lossText),
    ...told(jitterMs, jitterText),
    ...told(delay, sendDelayText),
    ...told(frozenMs === 0 ? null : frozenMs, frozenText),
    ...told(limitedByText(limitedBy), String),
  ];
}

/** Of a picture it is said that it is not known: a missing number would look like none to wait. */
function latencyRow({ kind, latency }: TrackReading): readonly NumberRow[] {
  if (kind !== 'camera' && kind !== 'screen') return [];
  const label = latencyLabels[kind];
  if (latency === null) return [{ label, values: [qualityWords.latencyUnknown] }];
  const stages = LATENCY_STAGES.map((stage) => latencyStages[stage](latency.stages[stage]));
  return [{ label, values: [...latencyText(latency), ...stages] }];
}

function told<T>(value: T | null, words: (value: T) => string): readonly string[] {
  return value === null ? [] : [words(value)];
}

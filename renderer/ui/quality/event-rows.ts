import type { FlightRecord, PeerAlias } from '../../core/session-api.ts';
import {
  callEvents,
  cameraEvents,
  countEvents,
  hubEvents,
  linkActions,
  linkEvents,
  microphoneEvents,
  otherEvents,
  roomEvents,
  shareEvents,
} from '../words/events.ts';
import { bitrateText, lossText, msText } from '../words/quality.ts';

type OfLink = Extract<FlightRecord, { peer: PeerAlias }>;

/** What happened, in words. */
export function eventLine(record: FlightRecord): string {
  return 'peer' in record ? lineOfLink(record) : lineOfOwn(record);
}

/** The names of states and errors, as in the code: what to search for; and numbers. */
export function eventDetails(record: FlightRecord): readonly string[] {
  if (record.kind === 'link-stats') return statsDetails(record);
  const { effect, step, reason, error }: Codes = record;
  return [effect, step, reason, error].filter((code) => code !== undefined);
}

interface Codes extends Partial<Record<'effect' | 'step' | 'reason' | 'error', string>> {
  at: number;
}

function lineOfOwn(record: Exclude<FlightRecord, OfLink>): string {
  switch (record.kind) {
    case 'hub':
      return hubEvents[record.state];
    case 'room':
      return roomEvents[record.state];
    case 'call':
      return callEvents[record.state];
    case 'device':
      return (record.device === 'camera' ? cameraEvents : microphoneEvents)[record.state];
    case 'share':
      return shareEvents[record.state];
    case 'effect-failed':
      return otherEvents[record.kind];
    case 'unknown-events':
      return countEvents.events(record.count);
  }
}

function lineOfLink(record: OfLink): string {
  switch (record.kind) {
    case 'link':
      return linkEvents[record.state];
    case 'link-action':
      return linkActions[record.action];
    case 'link-stats':
    case 'negotiation-failed':
    case 'sender-lost':
      return otherEvents[record.kind];
    case 'peer-version':
      return countEvents.version(record.version);
    case 'unknown-frames':
      return countEvents.frames(record.count);
    case 'refused-descriptions':
      return countEvents.descriptions(record.count);
    case 'refused-candidates':
      return countEvents.candidates(record.count);
  }
}

function statsDetails(record: Extract<FlightRecord, { kind: 'link-stats' }>): readonly string[] {
  const { path, roundTripMs, loss, availableBitrate } = record;
  return [
    ...(path === null ? [] : [path.protocol, `${path.local} – ${path.remote}`]),
    ...(roundTripMs === null ? [] : [msText(roundTripMs)]),
    ...(loss === null ? [] : [lossText(loss)]),
    ...(availableBitrate === null ? [] : [bitrateText(availableBitrate)]),
  ];
}

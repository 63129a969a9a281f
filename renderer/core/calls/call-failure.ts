import type { RequestErrorCode } from '../../../signaling/protocol/index.ts';
import type { RingFailure } from '../model.ts';

/** What it means to the caller that the hub refused a `ring`, or to ask somebody. */
export function failureOf(code: RequestErrorCode): RingFailure {
  switch (code) {
    case 'peer-busy':
      return 'busy';
    case 'do-not-disturb':
    case 'room-full':
      return code;
    case 'rate-limited':
      return 'too-often';
    case 'peer-not-found':
      return 'gone';
    case 'offline':
    case 'timeout':
      return 'offline';
    default:
      return 'failed';
  }
}

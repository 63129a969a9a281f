import { callWords } from '../words/calls.ts';
import { holdingWords } from '../words/holding.ts';
import type { Reach } from './use-reach.ts';

/** What a button says that reaches somebody. @param call where it calls them, or would if they were not busy */
export function reachWords(reach: Reach, call: string): string {
  switch (reach) {
    case 'call':
    case 'busy':
      return call;
    case 'ask':
      return callWords.askToJoin;
    case 'hold':
      return holdingWords.callAnyway;
  }
}

import { PLAIN_COMMANDS, type PlainCommand } from '../../../signaling/protocol/plain-keys.ts';

/** What a key does while the focus is on what somebody shares, or its tools. */
export type ShareKeyAction = Exclude<PlainCommand, 'talk' | 'keys'>;

export const SHARE_ACTIONS = PLAIN_COMMANDS.filter((command) => command !== 'talk' && command !== 'keys');

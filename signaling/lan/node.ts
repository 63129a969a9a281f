import { systemClock } from './clock.ts';
import { openFeed } from './feed.ts';
import type { Lan } from './lan.ts';
import { LanNode } from './lan-node.ts';
import { lookAt } from './look.ts';
import type { LanOptions } from './options.ts';

/** Starts this computer's part in the LAN. */
export function createLan(options: LanOptions): Lan {
  return new LanNode(options, { clock: systemClock, random: Math.random, transport: { look: lookAt, openFeed } });
}

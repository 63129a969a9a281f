import { systemClock } from '../net/clock.ts';
import { LanNode } from './lan-node.ts';
import type { Lan } from './lan.ts';
import type { LanOptions } from './options.ts';
import { openFeed } from './probing/feed.ts';
import { probePlace } from './probing/probe.ts';

/** Starts this computer's part in the LAN. */
export function createLan(options: LanOptions): Lan {
  return new LanNode(options, { clock: systemClock, random: Math.random, transport: { probe: probePlace, openFeed } });
}

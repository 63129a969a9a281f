/** What the connection check found. Words for people are the renderer's. The same for the process that checks and the page that shows it. */

/** What is wrong, or that nothing is. One next action belongs to each. */
export type Verdict =
  | { kind: 'all-well' }
  /** There is no network card with an address. */
  | { kind: 'no-network' }
  /** Nothing announced was heard; the hub was found otherwise, or not at all. */
  | { kind: 'multicast-blocked' }
  /** A hub is announced or remembered, its computer answers, its port does not. */
  | { kind: 'port-closed'; address: string }
  /** The hub is reached, other computers are not. */
  | { kind: 'peers-isolated' }
  /** A VPN takes the traffic that should stay on the LAN. */
  | { kind: 'vpn'; card: string }
  /** Somebody here runs an Earshot that speaks another version. */
  | { kind: 'other-version'; address: string; theirs: number; ours: number }
  /** This app uses one hub and people around use another: either may be set to theirs by hand. */
  | { kind: 'other-hub'; ours: string; theirs: string }
  /** A hub met before does not answer at all: its computer is off or asleep. */
  | { kind: 'asleep'; address: string };

/** One thing that was tried. */
export interface CheckStep {
  kind: 'cards' | 'multicast' | 'hub' | 'known-hubs' | 'version' | 'people';
  result: 'good' | 'bad' | 'unknown';
  /** What was seen, for the copied text: addresses, counts, times; no names of people. */
  details: string[];
}

export interface CheckReport {
  verdict: Verdict;
  steps: CheckStep[];
}

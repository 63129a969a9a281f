import type { CheckStep } from '../../../signaling/protocol/index.ts';
import { type CheckFacts, type HubFact, isHub, isInContact } from './facts.ts';

/** The steps of the check for the copied text: addresses, counts and times, no names of people. */
export function stepsOf(facts: CheckFacts): CheckStep[] {
  return [cards(facts), multicast(facts), hub(facts), knownHubs(facts), version(facts), people(facts)];
}

function cards({ cards: all }: CheckFacts): CheckStep {
  const details = all.map(({ name, address, netmask, kind }) => `${name}: ${address}/${netmask} (${kind})`);
  const isGood = all.some(({ kind }) => kind === 'lan');
  return { kind: 'cards', result: isGood ? 'good' : 'bad', details: orNone(details) };
}

function multicast({ heardSelf, heardOthers, multicastVpn, announced }: CheckFacts): CheckStep {
  const details = [
    `own multicast heard: ${yesOrNo(heardSelf)}`,
    `others' multicast heard: ${yesOrNo(heardOthers)}`,
    ...(multicastVpn === null ? [] : [`the system sends multicast into ${multicastVpn}`]),
    ...announced.map((fact) => `announced: ${hubText(fact)}`),
  ];
  // Nothing received may also mean that nobody else is there.
  return { kind: 'multicast', result: heardOthers ? 'good' : heardSelf ? 'unknown' : 'bad', details };
}

function hub({ use }: CheckFacts): CheckStep {
  switch (use.kind) {
    case 'own': {
      if (use.hub === null) return { kind: 'hub', result: 'bad', details: ['own: not running'] };
      return { kind: 'hub', result: isHub(use.hub) ? 'good' : 'bad', details: [`own: ${hubText(use.hub)}`] };
    }
    case 'followed':
    case 'fixed':
      return { kind: 'hub', result: isHub(use.hub) ? 'good' : 'bad', details: [`${use.kind}: ${hubText(use.hub)}`] };
    case 'seeking':
      return { kind: 'hub', result: 'bad', details: [use.lost === null ? 'none' : `lost: ${hubText(use.lost)}`] };
  }
}

function knownHubs({ remembered }: CheckFacts): CheckStep {
  const isBad = remembered.length > 0 && !remembered.some(isHub);
  return {
    kind: 'known-hubs',
    result: remembered.length === 0 ? 'unknown' : isBad ? 'bad' : 'good',
    details: orNone(remembered.map(hubText)),
  };
}

function version({ otherVersions, announced, remembered }: CheckFacts): CheckStep {
  const probed = [...announced, ...remembered].flatMap(({ address, reach }) =>
    reach.kind === 'other-version' ? [{ address, version: reach.theirs }] : [],
  );
  const all = [...otherVersions, ...probed];
  return {
    kind: 'version',
    result: all.length === 0 ? 'good' : 'bad',
    details: orNone(all.map(({ address, version: theirs }) => `${address}: version ${theirs}`)),
  };
}

function people(facts: CheckFacts): CheckStep {
  const { standbys, unreachablePeers } = facts;
  const details = [...standbys.map(hubText), `people whose link does not come up: ${unreachablePeers}`];
  const isBad = unreachablePeers > 0 || (standbys.length > 0 && !standbys.some(isHub));
  return { kind: 'people', result: !isInContact(facts) ? 'unknown' : isBad ? 'bad' : 'good', details };
}

/** One line about a hub: address, result, time, and the VPN it went through. */
function hubText({ address, reach, ms, vpn }: HubFact): string {
  return `${address}: ${reachText(reach)}, ${ms} ms${vpn === null ? '' : `, by ${vpn}`}`;
}

function reachText(reach: HubFact['reach']): string {
  switch (reach.kind) {
    case 'hub': {
      const { state, kind } = reach.status;
      if (state.kind === 'following') return `${kind}, follows ${new URL(state.hub.url).host}`;
      return state.kind === 'serving' ? `${kind}, ${state.followers} followers` : `${kind}, seeking`;
    }
    case 'other-version':
      return `version ${reach.theirs}`;
    case 'plain-hub':
      return 'plain http';
    case 'not-a-hub':
      return 'not Earshot';
    case 'no-tls':
    case 'key-changed':
    case 'refused':
    case 'dropped':
    case 'hung':
    case 'unreachable':
    case 'silent':
      return reach.kind;
  }
}

function orNone(details: string[]): string[] {
  return details.length === 0 ? ['none'] : details;
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

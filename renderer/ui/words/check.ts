import { DEFAULT_HUB_PORT, LIMITS } from '../../../signaling/protocol/limits.ts';
import type { CheckReport, CheckStep, Verdict } from '../../../signaling/protocol/check-report.ts';
import type { AboutApp } from '../../core/session-api.ts';
import { shownAddress } from './find-hub.ts';
import { words } from './language.ts';

export const checkWords = words('checkWords', {
  title: 'Connection check',
  running: 'Looking at your network…',
  runningHint: `This takes up to ${LIMITS.checkMs / 1_000} seconds. You can close this window at any time.`,
  failed: 'The check did not run to its end. Try again; if that does not help, start Earshot again.',
  steps: 'What was tried',
  again: 'Check again',
  find: 'Find at an address',
  networkHub: 'Use the same one as they',
  copyForColleague: 'Copy this for your colleague',
  copyForIt: 'Copy this for whoever runs the network',
  copyReport: 'Copy report',
  reportTitle: 'Earshot connection check',
});

/** The one thing to do next. */
export type NextAction =
  { kind: 'again' } | { kind: 'find' } | { kind: 'network-hub'; address: string } | { kind: 'copy'; label: string };

export interface VerdictWords {
  /** What is wrong, in one sentence. */
  sentence: string;
  /** What that means and what helps. */
  advice: string;
  /** The same for each system, where they differ. */
  perSystem?: readonly string[];
  action: NextAction;
}

/** What a verdict means to somebody who is no engineer. */
export const verdictWords = words('verdictWords', (verdict: Verdict): VerdictWords => {
  switch (verdict.kind) {
    case 'all-well':
      return {
        sentence: 'Everything works on this computer.',
        advice:
          'People show up as soon as they open Earshot on this network and type their name. If one of them does not, run this check on their computer.',
        action: { kind: 'again' },
      };
    case 'no-network':
      return {
        sentence: 'This computer is not on a network.',
        advice: 'Turn Wi-Fi on or plug a network cable in. Internet is not needed.',
        action: { kind: 'again' },
      };
    case 'multicast-blocked':
      return {
        sentence:
          'Nobody else was heard. Either you are the first one here, or this network does not let computers find each other by themselves.',
        advice:
          'Nothing is to be done for the first one. On guest Wi-Fi and between the parts of a large network, ask a colleague for the address that their Earshot shows under Settings, Network, and type it here once.',
        perSystem: ['On a Mac: Earshot must be on in System Settings, Privacy & Security, Local Network.'],
        action: { kind: 'find' },
      };
    case 'port-closed':
      return {
        sentence: `The computer at ${shownAddress(verdict.address)} is on, but it does not let Earshot in.`,
        advice: 'Most likely its firewall is the reason, or Earshot is closed there. On that computer:',
        perSystem: FIREWALLS,
        action: { kind: 'copy', label: checkWords.copyForColleague },
      };
    case 'peers-isolated':
      return {
        sentence: 'This network keeps the computers of its users apart.',
        advice:
          'The computer that introduces people is reached, your colleagues’ are not. Guest Wi-Fi does this on purpose (“client isolation”). Use the office’s own Wi-Fi or a cable, or ask for client isolation to be turned off.',
        action: { kind: 'copy', label: checkWords.copyForIt },
      };
    case 'link-local-only':
      return {
        sentence: 'This network gives computers no addresses that a call can use.',
        advice:
          'People see each other, but calls do not connect. Let the router give out addresses (DHCP, or an IPv6 prefix), or use another network.',
        action: { kind: 'copy', label: checkWords.copyForIt },
      };
    case 'vpn':
      return {
        sentence: `A VPN (${verdict.card}) takes the traffic that should stay on this network.`,
        advice:
          'Disconnect the VPN, then check again. If you need it during calls, ask whoever runs it to allow local network access (“split tunnelling”).',
        action: { kind: 'again' },
      };
    case 'other-version':
      return verdict.theirs > verdict.ours
        ? {
            sentence: `This Earshot is older than the one at ${shownAddress(verdict.address)}.`,
            advice: 'The two do not understand each other. Install the newest Earshot here, then check again.',
            action: { kind: 'again' },
          }
        : {
            sentence: `The Earshot at ${shownAddress(verdict.address)} is older than this one.`,
            advice: 'The two do not understand each other. Ask your colleague to install the newest Earshot there.',
            action: { kind: 'again' },
          };
    case 'other-hub':
      return {
        sentence: 'You and the people around you are introduced by different computers.',
        advice: `Earshot here goes by ${shownAddress(verdict.ours)}, and they go by ${shownAddress(verdict.theirs)}. People see each other when they use the same one.`,
        action: { kind: 'network-hub', address: verdict.theirs },
      };
    case 'asleep':
      return {
        sentence: `The computer at ${shownAddress(verdict.address)} does not answer: it is off or asleep.`,
        advice:
          'Earshot met people through it before. Wake it, and keep it from sleeping during the day. If its address has changed, ask for the new one.',
        action: { kind: 'again' },
      };
  }
});

const FIREWALLS = [
  'Windows: in Windows Security, Firewall & network protection, “Allow an app through firewall”, tick Earshot under Private.',
  'Mac: in System Settings, Network, Firewall, Options, allow incoming connections for Earshot.',
  `Linux: open TCP port ${DEFAULT_HUB_PORT}, with ufw: sudo ufw allow ${DEFAULT_HUB_PORT}/tcp`,
];

export const stepLabel = words('stepLabel', (kind: CheckStep['kind']): string => {
  switch (kind) {
    case 'cards':
      return 'Network cards of this computer';
    case 'multicast':
      return 'Finding others by itself';
    case 'hub':
      return 'The computer that introduces people';
    case 'known-hubs':
      return 'Computers that introduced people before';
    case 'version':
      return 'Versions of Earshot';
    case 'people':
      return 'Reaching other computers';
  }
});

export const stepResult = words('stepResult', (result: CheckStep['result']): string => {
  switch (result) {
    case 'good':
      return 'Good';
    case 'bad':
      return 'Problem';
    case 'unknown':
      return 'Not known';
  }
});

/** What to tell somebody else to do, as plain text. */
export function adviceText(words: VerdictWords): string {
  return [words.sentence, words.advice, ...(words.perSystem ?? []).map((line) => `- ${line}`)].join('\n');
}

/** What the report begins with; nothing where it is not known. */
export function aboutTexts(about: AboutApp | null): string[] {
  if (about === null) return [];
  const { version, runtime, system, log } = about;
  const lines = log.length > 0 ? ['', 'What went wrong lately', ...log] : [];
  return [[`Earshot ${version}`, runtime, system, ...lines, ''].join('\n')];
}

/** The whole report as plain text, for a mail or a ticket. */
export function reportText({ verdict, steps }: CheckReport): string {
  const lines = steps.flatMap(({ kind, result, details }) => [
    `[${stepResult(result)}] ${stepLabel(kind)}`,
    ...details.map((detail) => `    ${detail}`),
  ]);
  return [checkWords.reportTitle, adviceText(verdictWords(verdict)), '', ...lines, ''].join('\n');
}

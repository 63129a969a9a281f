import type { ShareShortOf } from '../../../core/model.ts';
import type * as english from '../quality.ts';
import type { WordsOf } from '../language.ts';
import { sentence } from '../sentence.ts';

const decimal = (value: number): string => value.toFixed(1).replace('.', ',');

const SHORT_OF: Record<ShareShortOf, string> = {
  'own-computer': 'Dein Computer ist ausgelastet',
  network: 'Das Netzwerk ist langsam',
};

export const quality: WordsOf<typeof english> = {
  qualityWords: {
    turnCameraOff: 'Meine Kamera ausschalten',
    numbers: 'Zahlen',
    parts: 'Teile der Gesprächsqualität',
    copy: 'Zahlen kopieren',
    save: 'Als Datei speichern',
    alone: 'Sobald jemand anderes verbunden ist, stehen hier die Zahlen dazu.',
    measuring: 'Wird gemessen…',
    lastMinute: 'Die letzte Minute',
    sent: 'Gesendet',
    received: 'Empfangen',
    way: 'Weg',
    roundTrip: 'Hin und zurück',
    capacity: 'Möglich wären',
    latencyUnknown: 'nicht bekannt',
  },
  gradeLine(grade) {
    switch (grade) {
      case 'good':
        return 'Verbindung gut';
      case 'weak':
        return 'Verbindung schwach';
      case 'poor':
        return 'Verbindung schlecht';
    }
  },
  limitLine(limit, name) {
    switch (limit) {
      case 'own-computer':
        return ['Dein Computer ist ausgelastet'];
      case 'own-network':
        return ['Dein Netzwerk ist langsam'];
      case 'their-side':
        return sentence`Das Netzwerk von ${name} ist langsam`;
      case 'between':
        return sentence`Das Netzwerk zwischen dir und ${name} ist langsam`;
      case 'relay':
        return sentence`Über eine Weiterleitung zu ${name}`;
    }
  },
  smallCameraLine: (shortOf, forAll) =>
    `Deine Kamera ist${forAll ? '' : ' für manche'} kleiner, solange du teilst: ${SHORT_OF[shortOf]}`,
  heldBackLine: (forAll) =>
    `Dein Bild wird${forAll ? '' : ' für manche'} zurückgehalten, damit Stimmen durchkommen: Das Netzwerk ist langsam`,
  waitsLine(picture, name) {
    const what = picture === 'camera' ? sentence`Das Bild von ${name}` : sentence`Der Bildschirm von ${name}`;
    return [...what, ' wartet: Das Netzwerk zwischen euch ist zu schmal für mehr als Stimmen'];
  },
  smallCameraText: (shortOf) => `kleiner, solange du teilst: ${SHORT_OF[shortOf]}`,
  wayLine(way) {
    if (way.kind === 'relay') return 'Über eine Weiterleitung';
    switch (way.network) {
      case 'cable':
        return 'Direkt, über Kabel';
      case 'wifi':
        return 'Direkt, über WLAN';
      case 'mobile':
        return 'Direkt, über Mobilfunk';
      case 'vpn':
        return 'Direkt, über VPN';
      case null:
        return 'Direkt';
    }
  },
  trackLabels: {
    sent: {
      microphone: 'Deine Stimme',
      camera: 'Deine Kamera',
      screen: 'Dein Bildschirm',
      'screen-audio': 'Ton deines Bildschirms',
    },
    received: {
      microphone: 'Stimme von dort',
      camera: 'Kamera von dort',
      screen: 'Bildschirm von dort',
      'screen-audio': 'Ton des Bildschirms von dort',
    },
  },
  latencyLabels: { camera: 'Verzögerung Kamera', screen: 'Verzögerung Bildschirm' },
  latencyText: ({ p50Ms, p95Ms }) => [quality.msText(p50Ms), `bei 95 % höchstens ${quality.msText(p95Ms)}`],
  latencyStages: {
    captureMs: (ms) => `aufnehmen, kodieren und senden ${quality.msText(ms)}`,
    networkMs: (ms) => `Netzwerk ${quality.msText(ms)}`,
    bufferMs: (ms) => `Puffer ${quality.msText(ms)}`,
    decodeMs: (ms) => `dekodieren ${quality.msText(ms)}`,
    displayMs: (ms) => `anzeigen ${quality.msText(ms)}`,
  },
  bitrateText: (bitrate) =>
    bitrate < 999_500 ? `${Math.round(bitrate / 1_000)} kbit/s` : `${decimal(bitrate / 1_000_000)} Mbit/s`,
  msText: (ms) => (ms < 9.95 ? `${decimal(ms)} ms` : `${Math.round(ms)} ms`),
  sizeText: ({ width, height }) => `${width} × ${height}`,
  framesText: (rate) => `${Math.round(rate)} Bilder/s`,
  lossText: (loss) => `${decimal(loss * 100)} % verloren`,
  jitterText: (ms) => `Jitter ${quality.msText(ms)}`,
  sendDelayText: (ms) => `wartet ${quality.msText(ms)} auf den Versand`,
  frozenText: (ms) => `stand ${decimal(ms / 1_000)} s still`,
  limitedByText(limitedBy) {
    switch (limitedBy) {
      case 'cpu':
        return 'begrenzt durch diesen Computer';
      case 'bandwidth':
        return 'begrenzt durch die Bitrate';
      case 'none':
      case 'other':
      case null:
        return null;
    }
  },
  personHeading: (alias) => `Person ${alias}`,
  plotLine: ({ sent, received }) =>
    `Bitraten der letzten Minute: gesendet höchstens ${quality.bitrateText(sent)}, empfangen höchstens ${quality.bitrateText(received)}`,
};

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { ownAddresses } from '../../signaling/net/addresses.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

/** Long after a browser has tried all that it was told to, ms. */
const TRIED_MS = 3_000;

/** Counts who comes to a port of this computer, by UDP and by TCP. */
async function listen(): Promise<{ port: number; met: string[]; close: () => void }> {
  const met: string[] = [];
  const tcp = createServer((socket) => {
    met.push('tcp');
    socket.on('error', () => {}).destroy();
  }).listen(0, '0.0.0.0');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4')
    .on('message', () => met.push('udp'))
    .bind(port, '0.0.0.0');
  await once(udp, 'listening');
  const close = (): void => {
    tcp.close();
    udp.close();
  };
  return { port, met, close };
}

/** Runs in a page before its own scripts: what it tells others of its connections has these candidates too. */
function nameCandidates(forged: string[]): void {
  window.RTCPeerConnection = class extends RTCPeerConnection {
    override get localDescription(): RTCSessionDescription | null {
      const real = super.localDescription;
      if (real === null) return null;
      const lines = forged.map((candidate) => `a=${candidate}\r\n`).join('');
      return { type: real.type, sdp: real.sdp.replace('a=mid:0\r\n', `a=mid:0\r\n${lines}`) } as RTCSessionDescription;
    }

    override addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
      super.addEventListener(type, listener);
      if (type !== 'icecandidate' || typeof listener !== 'function') return;
      super.addEventListener('icegatheringstatechange', (event) => {
        for (const candidate of forged) {
          listener(Object.assign(event, { candidate: { candidate, sdpMid: '0', sdpMLineIndex: 0 } }));
        }
      });
    }
  };
}

test("[NEG-7] a member names ports of others' own computers as its own: nobody knocks there, and the call is well", async ({
  browser,
  hub,
}) => {
  const { port, met, close } = await listen();
  const [own] = ownAddresses();
  const forged = [
    `candidate:1 1 udp 2122260223 127.0.0.1 ${port} typ host generation 0`,
    `candidate:2 1 tcp 1518280447 127.0.0.1 ${port} typ host tcptype passive generation 0`,
    `candidate:3 1 tcp 1518280447 ${own} ${port} typ host tcptype passive generation 0`,
    `candidate:4 1 udp 2122260223 localhost ${port} typ host generation 0`,
  ];
  const initScript = { content: `(${nameCandidates.toString()})(${JSON.stringify(forged)});` };
  const ann = await Peer.open(browser, hub.url, 'Ann');
  const eve = await Peer.open(browser, hub.url, 'Eve', { initScript });
  await ann.joinRoom('team');
  await eve.joinRoom('team');
  await expectAllConnected([ann, eve]);
  await expectMovingPicture(ann.tile('Eve'));
  await delay(TRIED_MS);
  expect(met).toEqual([]);
  await Promise.all([ann.close(), eve.close()]);
  close();
});

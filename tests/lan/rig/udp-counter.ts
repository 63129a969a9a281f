import type { LanHost } from './host.ts';
import { lineOf } from './lines.ts';

const PROGRAM = `
const socket = require('node:dgram').createSocket('udp4');
socket.on('message', (_, { address }) => console.log('from ' + address));
socket.bind(Number(process.argv[1]), '0.0.0.0', () => console.log('ready'));
`;

/** Takes what is sent to a UDP port of a computer, as a STUN server that is silent. */
export class UdpCounter {
  /** Packets so far. */
  packets = 0;

  /** Resolves when it counts. */
  static async start(host: LanHost, port: number): Promise<UdpCounter> {
    const counter = new UdpCounter();
    const child = host.spawn([process.execPath, '-e', PROGRAM, `${port}`]);
    child.stdout.on('data', (chunk: Buffer) => (counter.packets += chunk.toString().split('from ').length - 1));
    await lineOf(child, /^ready$/);
    return counter;
  }
}

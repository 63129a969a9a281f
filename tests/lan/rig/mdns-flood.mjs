// @ts-check
// Sends multicast DNS packets of somebody else's making, over and over, and takes connections on which it never says a
// word. Plain JavaScript, because it runs by itself on its host.
// Usage: mdns-flood.mjs OWN_ADDRESS SILENT_PORT PACKETS_PER_SECOND. Packets are lines of base64 on stdin; prints a line
// when all were sent once.
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';

const GROUP = '224.0.0.251';
const PORT = 5353;
const TICK_MS = 20;

const [address = '', silentPort = '', perSecond = ''] = process.argv.slice(2);
const packets = (await text(process.stdin)).split('\n').filter(Boolean);
createServer((socket) => socket.on('error', () => {})).listen(Number(silentPort));

const socket = createSocket({ type: 'udp4', reuseAddr: true });
socket.bind(PORT, () => {
  socket.setMulticastInterface(address);
  socket.setMulticastTTL(255);
  const startedAt = Date.now();
  let sent = 0;
  setInterval(() => {
    const due = ((Date.now() - startedAt) / 1_000) * Number(perSecond);
    for (; sent < due; sent += 1) {
      socket.send(Buffer.from(packets[sent % packets.length] ?? '', 'base64'), PORT, GROUP);
      if (sent === packets.length - 1) console.log('sent');
    }
  }, TICK_MS);
});

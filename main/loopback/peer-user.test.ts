import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { mayBeOwnUser } from './peer-user.ts';

const NOBODY = 65_534;
const CONNECT = "require('node:net').connect(process.argv[2], process.argv[1]).resume()";

// Only Linux tells whose a connection is, and only root can be somebody else; where tests must not be left out they are run as root.
const cannotBeOthers = process.platform !== 'linux' || (process.getuid?.() !== 0 && process.env['CI'] === undefined);

it.skipIf(cannotBeOthers).each([
  { uid: process.getuid?.(), to: '127.0.0.1', own: true },
  { uid: process.getuid?.(), to: '::ffff:127.0.0.1', own: true },
  { uid: NOBODY, to: '127.0.0.1', own: false },
  { uid: NOBODY, to: '::ffff:127.0.0.1', own: false },
])('a process of user $uid at $to is ours: $own', async ({ uid, to, own }) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = spawn(process.execPath, ['-e', CONNECT, to, `${port}`], { uid, cwd: '/', stdio: 'ignore' });
  const [socket] = (await once(server, 'connection')) as [Socket];
  expect(mayBeOwnUser(socket)).toBe(own);
  client.kill();
  socket.destroy();
  server.close();
});

import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveTestHub } from '../server/testing/hub.ts';
import { fingerprintOf, loadOrCreateCertificate, type TlsIdentity } from './certificate.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
let dir: string;

beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'earshot-cert-'))));
afterEach(() => rmSync(dir, { recursive: true }));

describe("[HTTP-8] the hub's own certificate", () => {
  it('is for its names and addresses, and its key is for its owner only', async () => {
    const { cert } = await loadOrCreateCertificate({
      dir,
      addresses: [['10.1.2.3'], ['fd00::1']],
      names: ['meet.example'],
    });
    const certificate = new X509Certificate(cert);
    for (const ip of ['127.0.0.1', '::1', '10.1.2.3', 'fd00::1'])
      expect([ip, certificate.checkIP(ip)]).not.toEqual([ip, undefined]);
    for (const name of ['localhost', 'meet.example']) expect([name, certificate.checkHost(name)]).toEqual([name, name]);
    expect(certificate.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(readdirSync(dir)).toEqual(['hub.pem']);
    if (process.platform !== 'win32') expect(statSync(join(dir, 'hub.pem')).mode & 0o777).toBe(0o600);
  });

  it('is kept while it fits, and made again when it does not', async () => {
    const make = (addresses: string[][], now = Date.now()) =>
      loadOrCreateCertificate({ dir, addresses, now }).then(fingerprintOf);
    const first = await make([['10.1.2.3']]);
    expect(await make([['10.1.2.3']])).toBe(first);
    const second = await make([['10.1.2.4']]);
    expect(second).not.toBe(first);
    expect(await make([['10.1.2.4']], Date.now() + 340 * DAY_MS)).not.toBe(second);
    writeFileSync(join(dir, 'hub.pem'), 'damaged');
    expect(await make([['10.1.2.4']])).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  it('is good for where it was before, so that who comes back finds the same one', async () => {
    const make = (addresses: string[][]) => loadOrCreateCertificate({ dir, addresses });
    const first = await make([['10.1.2.3'], ['fd00::3', 'fd00::aaaa']]);
    // Another temporary address on the same card.
    expect(fingerprintOf(await make([['10.1.2.3'], ['fd00::3', 'fd00::bbbb']]))).toBe(fingerprintOf(first));

    const second = await make([['192.168.0.9']]);
    const certificate = new X509Certificate(second.cert);
    for (const ip of ['192.168.0.9', '10.1.2.3', 'fd00::3']) expect(certificate.checkIP(ip)).toBeDefined();
    expect(fingerprintOf(await make([['10.1.2.3'], ['fd00::3', 'fd00::cccc']]))).toBe(fingerprintOf(second));
  });

  it('remembers so many addresses and no more, the newest first', async () => {
    for (let network = 0; network < 40; network += 1)
      await loadOrCreateCertificate({ dir, addresses: [[`10.0.${network}.1`]] });
    const { cert } = await loadOrCreateCertificate({ dir, addresses: [['10.0.39.1']] });
    const certificate = new X509Certificate(cert);
    expect(certificate.checkIP('10.0.20.1')).toBeDefined();
    expect(certificate.checkIP('10.0.3.1')).toBeUndefined();
  });

  it('has the same key after its addresses changed, so that clients who pinned it know it', async () => {
    const keyOf = async (addresses: string[][]) => {
      const { cert } = await loadOrCreateCertificate({ dir, addresses });
      return new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'pem' });
    };
    const first = await keyOf([['10.1.2.3']]);
    expect(await keyOf([['10.1.2.4']])).toBe(first);
    writeFileSync(join(dir, 'hub.pem'), 'damaged');
    expect(await keyOf([['10.1.2.4']])).not.toBe(first);
  });

  it('goes on with the key in use where the folder cannot be written, and says so', async () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    const reasons: unknown[] = [];
    const make = (address: string, current?: TlsIdentity) =>
      loadOrCreateCertificate({
        dir: file,
        addresses: [[address]],
        ...(current && { current }),
        onUnkept: (reason) => reasons.push(reason),
      });
    const first = await make('10.1.2.3');
    const second = new X509Certificate((await make('10.1.2.4', first)).cert);
    expect([second.checkIP('10.1.2.4'), reasons]).toEqual(['10.1.2.4', [expect.any(Error), expect.any(Error)]]);
    expect(second.publicKey.equals(new X509Certificate(first.cert).publicKey)).toBe(true);
    await expect(loadOrCreateCertificate({ dir: file })).rejects.toThrow();
  });

  it('serves a hub to clients that pin it', async () => {
    const tls = await loadOrCreateCertificate({ dir });
    const hub = await serveTestHub({}, { tls });
    const sent = get(`${hub.url}/healthz`, { ca: tls.cert, agent: false });
    const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(200);
    await hub.close();
  });

  it('changes on a hub that runs, when its addresses did', async () => {
    const hub = await serveTestHub({}, { tls: await loadOrCreateCertificate({ dir, addresses: [['10.1.2.3']] }) });
    const shown = async () => {
      const socket = connect({ host: '127.0.0.1', port: hub.port, rejectUnauthorized: false });
      await once(socket, 'secureConnect');
      const certificate = socket.getPeerX509Certificate();
      socket.destroy();
      return certificate;
    };
    const before = await shown();
    hub.renew(await loadOrCreateCertificate({ dir, addresses: [['10.1.2.4']] }));
    const after = await shown();
    expect([before?.checkIP('10.1.2.4'), after?.checkIP('10.1.2.4')]).toEqual([undefined, '10.1.2.4']);
    expect(before !== undefined && after?.publicKey.equals(before.publicKey)).toBe(true);
    await hub.close();
  });
});

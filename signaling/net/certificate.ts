import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { hostIn, urlHost } from './address-text.ts';
import { addressesToCertify } from './addresses.ts';
import { writeAtomically } from './write-atomically.ts';

const LIFETIME_DAYS = 365;
const RENEW_BEFORE_DAYS = 30;
/** Names and addresses in a certificate, those of earlier ones included; the oldest are dropped first. */
const MAX_NAMES = 32;
const DAY_MS = 24 * 60 * 60 * 1000;

/** As Node's TLS options want it: PEM. */
export interface TlsIdentity {
  cert: string;
  key: string;
}

export interface CertificateOptions {
  /** Folder for the key and certificate; made when there is none. */
  dir: string;
  /** Host names besides our own and `localhost`. */
  names?: readonly string[];
  /** Groups of IP addresses; the certificate must be valid for one of each. By default `addressesToCertify`. */
  addresses?: readonly (readonly string[])[];
  /** Unix time, ms. */
  now?: number;
  /** The identity in use; its key is kept where the folder has none. */
  current?: TlsIdentity;
  /**
   * Called when the folder cannot be written: the next start makes another certificate, and another key where none is
   * kept. Without it, `loadOrCreateCertificate` rejects then.
   */
  onUnkept?: (error: unknown) => void;
}

/**
 * The hub's self-signed certificate (EC P-256): the stored one while it is valid for every name and address, else a new
 * one for the same key, which is what clients pin. A new one also covers the names and addresses of the one before:
 * after each change browsers warn again, and computers return to networks they were in.
 */
export async function loadOrCreateCertificate(options: CertificateOptions): Promise<TlsIdentity> {
  const { dir, names = [], addresses = addressesToCertify(), now = Date.now(), current, onUnkept } = options;
  const hosts = ['localhost', hostname(), `${hostname()}.local`, ...names];
  const ips = [['127.0.0.1'], ['::1'], ...addresses];
  const path = join(dir, 'hub.pem');
  const kept = await readFile(path, 'utf8').catch(() => current?.cert ?? null);
  if (kept !== null && isUsable(kept, hosts, ips, now)) return { cert: kept, key: kept };

  const before = kept === null ? NO_NAMES : namesIn(kept);
  const allHosts = withRemembered(hosts, before.hosts);
  const allIps = withRemembered(ips.flat().map(canonical), before.ips.map(canonical));
  const pem = await create(allHosts, allIps, now, kept === null ? null : keyPairIn(kept));
  // Key and certificate are one file, so that they always belong together.
  const keeping = writeAtomically(path, pem);
  await (onUnkept === undefined ? keeping : keeping.catch(onUnkept));
  return { cert: pem, key: pem };
}

/** SHA-256 of the certificate as hex pairs with colons, as browsers and Node's TLS show it. */
export function fingerprintOf({ cert }: TlsIdentity): string {
  return new X509Certificate(cert).fingerprint256;
}

/** Whether the certificate is signed by its own key, so that browsers warn of it. */
export function isSelfSigned({ cert }: TlsIdentity): boolean {
  const certificate = new X509Certificate(cert);
  return certificate.verify(certificate.publicKey);
}

function isUsable(pem: string, hosts: readonly string[], ips: readonly (readonly string[])[], now: number): boolean {
  try {
    const certificate = new X509Certificate(pem);
    const isFresh = Date.parse(certificate.validTo) - now > RENEW_BEFORE_DAYS * DAY_MS;
    return (
      isFresh &&
      pem.includes('PRIVATE KEY') &&
      hosts.every((host) => certificate.checkHost(host) !== undefined) &&
      ips.every((group) => group.some((ip) => certificate.checkIP(ip) !== undefined))
    );
  } catch {
    // A damaged file is replaced.
    return false;
  }
}

interface Names {
  hosts: string[];
  ips: string[];
}

const NO_NAMES: Names = { hosts: [], ips: [] };

/** The names and addresses that a kept certificate is good for. */
function namesIn(pem: string): Names {
  try {
    const entries = (new X509Certificate(pem).subjectAltName ?? '').split(', ');
    const after = (label: string): string[] =>
      entries.filter((entry) => entry.startsWith(label)).map((entry) => entry.slice(label.length));
    return { hosts: after('DNS:'), ips: after('IP Address:') };
  } catch {
    return NO_NAMES;
  }
}

/** The needed names, and as many remembered ones as there is room for. */
function withRemembered(needed: readonly string[], remembered: readonly string[]): string[] {
  const all = new Set(needed);
  for (const name of remembered) if (all.size < MAX_NAMES) all.add(name);
  return [...all];
}

/** The shortest form of an address: certificates write IPv6 in full. */
function canonical(ip: string): string {
  return hostIn(`http://${urlHost(ip)}`);
}

interface KeyPair {
  privateKey: string;
  publicKey: string;
}

/** The key of a kept file, or null where it holds none. */
function keyPairIn(pem: string): KeyPair | null {
  try {
    const privateKey = createPrivateKey(pem);
    return {
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    };
  } catch {
    return null;
  }
}

/** @param keyPair null makes a new one */
async function create(
  hosts: readonly string[],
  ips: readonly string[],
  now: number,
  keyPair: KeyPair | null,
): Promise<string> {
  const made = await generate([{ name: 'commonName', value: 'Earshot hub' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    ...(keyPair && { keyPair }),
    // A day back, for clients whose clock is slow.
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + LIFETIME_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...hosts.map((value) => ({ type: 2 as const, value })),
          ...ips.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  return `${made.private.trim()}\n${made.cert.trim()}\n`;
}

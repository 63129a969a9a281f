import { beforeEach, describe, expect, it } from 'vitest';
import { peerIdOf, signerOf } from '../../signaling/server/identity.ts';
import { TabSigners } from './tab-signers.ts';

const INSTALLATION = signerOf('i'.repeat(43));
const [A, B] = ['a'.repeat(43), 'b'.repeat(43)];
const idOf = (secret: string) => peerIdOf(signerOf(secret).publicKey);
const INSTALLATION_ID = peerIdOf(INSTALLATION.publicKey);

let tabs: TabSigners;
beforeEach(() => void (tabs = new TabSigners(INSTALLATION)));

function take(secret: string, peerId: string | null = null) {
  const { signer, release } = tabs.take({ secret, peerId });
  return { peerId: peerIdOf(signer.publicKey), release };
}

describe('[ID-7] the keys of tabs', () => {
  it('are the installation’s for the first, and its own for each further one', () => {
    expect(take(A).peerId).toBe(INSTALLATION_ID);
    expect(take(B).peerId).toBe(idOf(B));
  });

  it('stay through a reload, whether the connection before has ended or not', () => {
    const first = take(A);
    const overlapping = take(A, INSTALLATION_ID);
    first.release();
    expect([overlapping.peerId, take(B).peerId]).toEqual([INSTALLATION_ID, idOf(B)]);
    overlapping.release();
    expect(take(A, INSTALLATION_ID).peerId).toBe(INSTALLATION_ID);
  });

  it('stay with a tab that was somebody else, though the installation’s is free', () => {
    const first = take(A);
    take(B).release();
    first.release();
    expect(take(B, idOf(B)).peerId).toBe(idOf(B));
    expect(take('c'.repeat(43)).peerId).toBe(INSTALLATION_ID);
  });

  it('stay through a restart of the process, in whatever order the tabs come', () => {
    expect(take(B, idOf(B)).peerId).toBe(idOf(B));
    expect(take(A, INSTALLATION_ID).peerId).toBe(INSTALLATION_ID);
  });

  it('are the own one for whoever comes back when another tab has the installation’s', () => {
    take(B);
    expect(take(A, INSTALLATION_ID).peerId).toBe(idOf(A));
  });
});

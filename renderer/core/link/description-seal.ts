import { fail, ok } from '../../../signaling/protocol/index.ts';
import type {
  DescriptionStatement,
  PeerVisit,
  Result,
  SignedDescription,
  Signer,
} from '../../../signaling/protocol/index.ts';
import { isSignedBy, peerIdOf } from '../identity/keys.ts';
import type { Description } from './negotiator.ts';

/** What a description is signed for: it is worth nothing for another link, or for another connection of this one. */
export interface LinkGeneration {
  self: PeerVisit;
  remote: PeerVisit;
  epoch: number;
}

/** What proves to the other end of a link that this one has the room's key; null without a key. */
export type PassMaker = (self: PeerVisit, remote: PeerVisit) => Promise<string | null>;

/** What was signed: a description, and the pass that came with it. */
export interface OpenedDescription {
  description: Description;
  pass: string | null;
}

/** Why a description is not the other side's: another key than its peer id's, or not that key's signature over this. */
export type SealFault = 'foreign-key' | 'wrong-signature';

/**
 * Binds the descriptions of one connection to the keys of its two ends (SPEC.md [SIG-5]). A description has the
 * fingerprint of its sender's certificate, so that DTLS succeeds with nobody but the owner of the key (RFC 8827, section 5.6.4).
 */
export class DescriptionSeal {
  readonly #signer: Signer;
  readonly #generation: LinkGeneration;
  readonly #makePass: PassMaker;

  constructor(signer: Signer, generation: LinkGeneration, makePass: PassMaker) {
    this.#signer = signer;
    this.#generation = generation;
    this.#makePass = makePass;
  }

  /** Signs an own description. Rejects when the key cannot be used. */
  async seal(description: Description): Promise<SignedDescription> {
    const { self, remote } = this.#generation;
    const pass = await this.#makePass(self, remote);
    const signature = await this.#signer.sign(this.#statement(self, remote, { description, pass }));
    return { ...description, pass, key: this.#signer.publicKey, signature };
  }

  /** Checks a description of the other side. Never rejects. */
  async open({
    key,
    signature,
    pass,
    ...description
  }: SignedDescription): Promise<Result<OpenedDescription, SealFault>> {
    const { self, remote } = this.#generation;
    const keyId = await peerIdOf(key);
    if (keyId !== remote.peerId) return fail('foreign-key', `the key of ${keyId} for ${remote.peerId}`);
    const statement = this.#statement(remote, self, { description, pass });
    if (await isSignedBy(key, statement, signature)) return ok({ description, pass });
    return fail('wrong-signature', `${remote.peerId} did not sign this ${description.description.type} for this link`);
  }

  #statement(from: PeerVisit, to: PeerVisit, { description: made, pass }: OpenedDescription): DescriptionStatement {
    const { epoch } = this.#generation;
    const { negotiation, description } = made;
    return { purpose: 'description', from, to, epoch, negotiation, description, pass };
  }
}

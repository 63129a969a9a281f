import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { negotiators } from '../../../tests/support/negotiator-rig.ts';
import type { NegotiationBody } from './negotiator.ts';

const answer = (negotiation: number): NegotiationBody => ({
  kind: 'description',
  negotiation,
  description: { type: 'answer', sdp: 'v=0 answer' },
});
const candidate = (text: string): NegotiationBody => ({ kind: 'candidate', candidate: { candidate: text } });

describe('Negotiator', () => {
  it.each([true, false])(
    '[NEG-8] applies what lets pictures start fast, and sends it to nobody (%s)',
    async (startsFast) => {
      const { polite, wire } = negotiators({ startsFast });
      const sdp = 'v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtpmap:96 VP8/90000\r\n';
      await polite.negotiator.handle({ kind: 'description', negotiation: 1, description: { type: 'offer', sdp } });
      expect(polite.connection.remoteDescription?.sdp.includes('x-google-start-bitrate')).toBe(startsFast);
      expect(JSON.stringify(wire)).not.toContain('x-google');
    },
  );

  it('[NEG-1] only the impolite side makes the first offer', async () => {
    const { polite, impolite, wire, settle } = negotiators();
    polite.connection.needNegotiation();
    await settle();
    expect(wire).toEqual([]);
    impolite.connection.needNegotiation();
    await settle();
    expect(wire).toMatchObject([{ to: 'polite', body: { kind: 'description', description: { type: 'offer' } } }]);
  });

  it('[NEG-3] an answer without an offer and an answer to an older offer are dropped', async () => {
    const { impolite, faults, settle } = negotiators();
    await impolite.negotiator.handle(answer(1));
    impolite.connection.needNegotiation();
    await settle();
    await impolite.negotiator.handle(answer(7));
    expect(impolite.connection.signalingState).toBe('have-local-offer');
    await impolite.negotiator.handle(answer(1));
    expect(impolite.connection.signalingState).toBe('stable');
    expect(faults).toEqual([]);
  });

  it('[NEG-3] an offer that took a slower way than a newer one is dropped', async () => {
    const { polite, wire } = negotiators();
    const offer = (negotiation: number): NegotiationBody => ({
      kind: 'description',
      negotiation,
      description: { type: 'offer', sdp: 'v=0 offer' },
    });
    for (const negotiation of [1, 3, 2, 3]) await polite.negotiator.handle(offer(negotiation));
    // [NEG-6] The newest is answered again.
    expect(wire.map(({ body }) => body.kind === 'description' && body.negotiation)).toEqual([1, 3, 3]);
  });

  it('[NEG-6] an offer without an answer is said again after 2, 4 and 8 s, and not after its answer', async () => {
    const { impolite, wire, settle } = negotiators();
    impolite.connection.needNegotiation();
    await settle();
    const said = [wire.length];
    for (let second = 1; second <= 9; second += 1) {
      impolite.negotiator.tick();
      said.push(wire.length);
    }
    expect(said).toEqual([1, 1, 2, 2, 3, 3, 3, 3, 4, 4]);
    expect(new Set(wire.map((message) => JSON.stringify(message))).size).toBe(1);
    await impolite.negotiator.handle(answer(1));
    for (let second = 10; second <= 20; second += 1) impolite.negotiator.tick();
    expect(wire).toHaveLength(4);
  });

  it('[PASS-4] either side describes itself again, and nothing is negotiated', async () => {
    const { polite, impolite, wire, faults, settle, deliverAll } = negotiators();
    polite.negotiator.describeAgain();
    impolite.negotiator.describeAgain();
    expect(wire).toEqual([]);
    impolite.connection.needNegotiation();
    await settle();
    const [offered] = wire;
    await deliverAll();
    const negotiated = [polite.connection.agreed, polite.connection.localDescription];

    impolite.negotiator.describeAgain();
    expect(wire).toEqual([offered]);
    await polite.negotiator.handle(wire.shift()!.body);
    polite.negotiator.describeAgain();
    expect(wire).toHaveLength(2);
    for (const { to, body } of wire)
      expect({ to, body }).toEqual({ to: 'impolite', body: { ...answer(1), description: negotiated[1] } });
    await deliverAll();
    expect([polite.connection.signalingState, impolite.connection.signalingState]).toEqual(['stable', 'stable']);
    expect([polite.connection.agreed, polite.connection.localDescription]).toEqual(negotiated);
    expect(faults).toEqual([]);
  });

  it('[NEG-6] an answer that got lost is given again, and an offer of the answering side comes through in the end', async () => {
    const { polite, impolite, wire, faults, settle, deliverAll } = negotiators();
    impolite.connection.needNegotiation();
    await settle();
    await polite.negotiator.handle(wire.shift()!.body);
    expect(wire.shift()).toMatchObject({ to: 'impolite', body: { description: { type: 'answer' } } });
    polite.connection.needNegotiation();
    await deliverAll();
    expect(impolite.connection.signalingState).toBe('have-local-offer');
    for (const { negotiator } of [impolite, impolite, polite, polite]) {
      negotiator.tick();
      await deliverAll();
    }
    expect([polite.connection.signalingState, impolite.connection.signalingState]).toEqual(['stable', 'stable']);
    expect(impolite.connection.agreed).toBe(polite.connection.agreed);
    expect(faults).toEqual([]);
  });

  it('[NEG-4] candidates wait for the remote description, and no more of them than the limit', async () => {
    const { impolite, settle } = negotiators();
    impolite.connection.needNegotiation();
    await settle();
    for (let index = 0; index < LIMITS.candidatesPerGeneration + 50; index += 1) {
      await impolite.negotiator.handle(candidate(`candidate:${index} 1 udp 2122260223 10.0.0.7 9 typ host`));
    }
    expect(impolite.connection.candidates).toEqual([]);
    await impolite.negotiator.handle(answer(1));
    expect(impolite.connection.candidates).toHaveLength(LIMITS.candidatesPerGeneration);
  });

  it('a description that cannot be applied is a fault, and the next message is handled all the same', async () => {
    const { polite, faults } = negotiators();
    await polite.negotiator.handle({
      kind: 'description',
      negotiation: 1,
      description: { type: 'offer', sdp: 'broken' },
    });
    expect(faults).toMatchObject([{ step: 'apply-offer', cause: { name: 'OperationError' } }]);
    await polite.negotiator.handle({ kind: 'description', negotiation: 2, description: { type: 'offer', sdp: 'v=0' } });
    expect(polite.connection.signalingState).toBe('stable');
  });
});

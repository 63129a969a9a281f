import { TenfoldCounter } from '../../signaling/basics/tenfold-counter.ts';
import { Negotiator } from '../../renderer/core/link/negotiator.ts';
import type { NegotiablePeerConnection, NegotiationBody } from '../../renderer/core/link/negotiator.ts';
import { RemoteCandidates, type CandidateTarget } from '../../renderer/core/link/remote-candidates.ts';
import { FakePeerConnection } from './fake-peer-connection.ts';

/** Two sides over a wire whose messages wait until `deliver`, so that a test decides what crosses. */
export function negotiators({ startsFast = false } = {}) {
  const wire: { to: 'polite' | 'impolite'; body: NegotiationBody }[] = [];
  const faults: unknown[] = [];
  const side = (polite: boolean) => {
    const connection = new FakePeerConnection();
    const asReal = connection as unknown as NegotiablePeerConnection & CandidateTarget;
    const rules = { anywhere: false, hubHost: () => null, refused: new TenfoldCounter() };
    const negotiator = new Negotiator({
      connection: asReal,
      polite,
      candidates: new RemoteCandidates(asReal, rules),
      startsFast,
      signals: { send: (body) => wire.push({ to: polite ? 'impolite' : 'polite', body }) },
      onRemoteOffer: () => undefined,
      onFault: (error) => faults.push(error),
    });
    return { connection, negotiator };
  };
  const sides = { polite: side(true), impolite: side(false) };
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return {
    ...sides,
    wire,
    faults,
    settle,
    deliverAll: async () => {
      await settle();
      for (let message = wire.shift(); message; message = wire.shift()) {
        await sides[message.to].negotiator.handle(message.body);
        await settle();
      }
    },
  };
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { negotiators } from '../../../tests/support/negotiator-rig.ts';

describe('Negotiators that want the same at the same moment', () => {
  it('[NEG-2] in a glare the polite side rolls nothing back, and has the connection made anew', async () => {
    const { polite, impolite, faults, deliverAll } = negotiators();
    impolite.connection.needNegotiation();
    await deliverAll();
    const { agreed } = polite.connection;
    polite.connection.needNegotiation();
    impolite.connection.needNegotiation();
    await deliverAll();
    expect(faults).toEqual([{ step: 'glare', cause: null }]);
    expect([polite, impolite].map(({ connection }) => [connection.signalingState, connection.agreed])).toEqual([
      ['have-local-offer', agreed],
      ['have-local-offer', agreed],
    ]);
  });

  describe('[NEG-9] ICE', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => void vi.useRealTimers());

    /** Two sides that have agreed on a first offer. */
    async function connected() {
      const { polite, impolite, wire, faults } = negotiators();
      const sides = { polite, impolite };
      /** Lets `ms` pass, with all that is said in it. */
      async function pass(ms: number): Promise<void> {
        vi.advanceTimersByTime(ms);
        await new Promise(setImmediate);
        for (let message = wire.shift(); message; message = wire.shift()) {
          await sides[message.to].negotiator.handle(message.body);
          await new Promise(setImmediate);
        }
      }
      impolite.connection.needNegotiation();
      await pass(0);
      return { ...sides, faults, pass };
    }

    it('is restarted once where both sides want it', async () => {
      const { polite, impolite, faults, pass } = await connected();
      for (const { negotiator } of [polite, impolite]) negotiator.restartIce();
      await pass(0);
      await pass(1_000);
      expect(polite.connection.agreed).toBe(`v=0 offer 2 by ${impolite.connection.name}`);
      expect(faults).toEqual([]);
    });

    it('is restarted by the polite side where the other does not', async () => {
      const { polite, impolite, faults, pass } = await connected();
      polite.negotiator.restartIce();
      await pass(299);
      expect(impolite.connection.agreed).toBe(`v=0 offer 1 by ${impolite.connection.name}`);
      await pass(1);
      expect(impolite.connection.agreed).toBe(`v=0 offer 1 by ${polite.connection.name}`);
      expect(faults).toEqual([]);
    });

    it('is not restarted by a negotiator that was closed', async () => {
      const { polite } = await connected();
      polite.negotiator.restartIce();
      polite.negotiator.close();
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});

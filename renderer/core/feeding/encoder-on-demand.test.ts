import { afterEach, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { settled } from '../../../tests/support/fed-links.ts';
import { stubEncoders } from '../../../tests/support/stub-encoders.ts';
import { EncoderOnDemand } from './encoder-on-demand.ts';

afterEach(() => vi.unstubAllGlobals());

function onDemand() {
  const told: string[] = [];
  const encoder = new EncoderOnDemand(
    {
      codecs: undefined,
      onFrames: () => told.push('frames'),
      onChange: () => told.push(encoder.isReady ? 'ready' : 'gone'),
    },
    new Scope(),
  );
  return { encoder, told, stubbed: stubEncoders() };
}

/** Both ends are told of each other. */
async function connect(stubbed: ReturnType<typeof stubEncoders>): Promise<void> {
  for (let ends = 0; ends < 2; ends += 1) {
    await settled();
    stubbed.connect();
  }
  await settled();
}

it('is there once it is asked for, and once more after it has rested', async () => {
  const { encoder, told, stubbed } = onDemand();
  expect([stubbed.open, await encoder.report()]).toEqual([0, null]);
  for (let times = 0; times < 2; times += 1) {
    encoder.prepare();
    encoder.prepare();
    expect([stubbed.open, encoder.isReady]).toEqual([2, false]);
    await connect(stubbed);
    expect([encoder.isReady, told.splice(0)]).toEqual([true, ['frames', 'ready']]);
    expect(await encoder.report()).not.toBeNull();
    encoder.rest();
    expect([encoder.isReady, stubbed.open]).toEqual([false, 0]);
  }
});

it('one that fails is gone, and another one comes', async () => {
  const { encoder, told, stubbed } = onDemand();
  encoder.prepare();
  await connect(stubbed);
  stubbed.lose();
  expect([encoder.isReady, told.splice(0), stubbed.open]).toEqual([false, ['frames', 'ready', 'gone', 'frames'], 2]);
  await connect(stubbed);
  expect([encoder.isReady, told]).toEqual([true, ['ready']]);
});

it('one that cannot be had is not tried again until all links are gone', async () => {
  const { encoder, told, stubbed } = onDemand();
  for (const links of ['of a call', 'of the next']) {
    encoder.prepare();
    await settled();
    stubbed.fail();
    await settled();
    encoder.prepare();
    expect([encoder.isReady, told.splice(0), stubbed.open], links).toEqual([false, ['frames'], 0]);
    encoder.rest();
  }
});

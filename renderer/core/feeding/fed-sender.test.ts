import { describe, expect, it } from 'vitest';
import { SHARED, fedLinks, planned, settled } from '../../../tests/support/fed-links.ts';

describe('FedSender and its feed', () => {
  it('one viewer has an encoder of its own; with a second one both are fed, and only their own encoders become tiny', async () => {
    const { encoder, links, scope } = fedLinks(2);
    const [first, second] = [links[0]!, links[1]!];
    first.fed.set(planned());
    await settled();
    expect([encoder.set.mock.lastCall, first.scale()]).toEqual([[null], 2]);
    second.fed.set(planned());
    await settled();
    expect(encoder.set).toHaveBeenLastCalledWith(expect.objectContaining({ encoding: planned().shared }));
    // The first goes on with its own until frames of the other one flow; the second has none to go on with.
    expect([first.onUse.mock.lastCall, second.onUse.mock.lastCall]).toEqual([
      ['feed', false, 30],
      ['feed', true, 30],
    ]);
    expect([first.scale(), second.scale()]).toEqual([2, 40]);
    // Whose numbers are those of the picture that is sent.
    expect([first.fed.encoder, second.fed.encoder]).toEqual([null, SHARED]);
    first.fed.switched('feed');
    await settled();
    expect(first.scale()).toBe(40);
    expect(first.fed.encoder).toBe(SHARED);
    scope.end();
  });

  it('who does not see it any more gets nothing at once, and then the feed again at once', async () => {
    const { links, scope } = fedLinks(3);
    for (const { fed } of links) fed.set(planned());
    await settled();
    links[0]!.fed.set(planned(false));
    await settled();
    expect(links[0]!.onUse).toHaveBeenLastCalledWith('own', true, 30);
    links[0]!.fed.set(planned());
    await settled();
    expect(links[0]!.onUse).toHaveBeenLastCalledWith('feed', true, 30);
    scope.end();
  });

  it('a link that falls behind goes on by itself, and the others are fed', async () => {
    const { encoder, links, scope } = fedLinks(3);
    for (const { fed } of links) fed.set(planned());
    await settled();
    const behind = links[0]!;
    behind.fed.read({ room: 270_000, rate: 1_000_000, waitMs: 20, loss: 0 }, Infinity, 0);
    await settled();
    expect(behind.onUse).toHaveBeenLastCalledWith('own', true, 30);
    expect(links.map(({ scale }) => scale())).toEqual([2, 40, 40]);
    expect(encoder.set.mock.lastCall?.[0]).not.toBeNull();
    // What waits in its queue goes when it sends nothing for a moment.
    expect(links.map(({ sender }) => sender.active)).toEqual([[true, false, true], [true], [true]]);
    scope.end();
  });

  it('goes on with a picture that fits the room it has, and with a larger one once it has more', async () => {
    const { links, scope } = fedLinks(2);
    for (const { fed } of links) fed.set(planned());
    await settled();
    const behind = links[0]!;
    const scales: unknown[] = [];
    for (const room of [70_000, 40_000, 290_000]) {
      behind.fed.read({ room, rate: 1_000_000, waitMs: 20, loss: 0 }, Infinity, 0);
      await settled();
      scales.push(behind.scale());
    }
    expect(scales).toEqual([4, 4, 2]);
    scope.end();
  });

  it('what waits is thrown away also where the link is fed no more, because too few others are', async () => {
    const { links, scope } = fedLinks(2);
    for (const { fed } of links) fed.set(planned());
    await settled();
    for (const { fed } of links) {
      fed.read({ room: 100_000, rate: 1_000_000, waitMs: 20, loss: 0 }, Infinity, 0);
      await settled();
    }
    expect(links.map(({ sender }) => sender.active.includes(false))).toEqual([true, true]);
    scope.end();
  });

  it('goes on by itself with a key frame, since it may be fed before that is known', async () => {
    const { links, scope } = fedLinks(2);
    for (const { fed } of links) {
      fed.set(planned());
      await settled();
    }
    expect(links[0]!.sender.keyFrames).toBe(0);
    links[1]!.fed.set(planned(false));
    await settled();
    expect([links[0]!.onUse.mock.lastCall, links[0]!.sender.keyFrames]).toEqual([['own', false, 30], 1]);
    scope.end();
  });

  it('is watched from when it is to be fed: what it is fed while nobody looks nobody would stop', async () => {
    const { links, scope } = fedLinks(2);
    const first = links[0]!.fed;
    first.set(planned());
    await settled();
    expect(first.isWatched).toBe(false);
    links[1]!.fed.set(planned());
    await settled();
    // It goes on by itself until a key frame comes.
    expect([first.encoder, first.isWatched]).toEqual([null, true]);
    scope.end();
  });

  it('a key frame for a fed link is one for everybody, and not too often', async () => {
    const { encoder, links, scope } = fedLinks(2);
    for (const { fed } of links) fed.set(planned());
    await settled();
    for (const { fed } of links) fed.sendKeyFrame();
    expect(encoder.sendKeyFrame).toHaveBeenCalledOnce();
    scope.end();
  });

  it('who asks again and again for what all the others get too has an encoder of its own, and nobody else notices', async () => {
    const { encoder, links, scope } = fedLinks(3);
    for (const { fed } of links) fed.set(planned());
    await settled();
    for (let asked = 0; asked < 30; asked += 1) {
      if (asked % 2 === 0) links[0]!.fed.wantsKeyFrame();
      else links[0]!.fed.set({ ...planned(), shared: { active: true, maxBitrate: 2_000_000 + asked } });
    }
    await settled();
    expect(links.map(({ onUse }) => (onUse.mock.lastCall as unknown[])[0])).toEqual(['own', 'feed', 'feed']);
    const before = encoder.sendKeyFrame.mock.calls.length;
    links[0]!.fed.wantsKeyFrame();
    expect(encoder.sendKeyFrame).toHaveBeenCalledTimes(before);
    scope.end();
  });

  it('the last who is left has its own again', async () => {
    const { encoder, links, scope } = fedLinks(2);
    for (const { fed } of links) fed.set(planned());
    await settled();
    links[1]!.fed.end();
    await settled();
    expect([encoder.set.mock.lastCall, links[0]!.scale()]).toEqual([[null], 2]);
    scope.end();
  });
});

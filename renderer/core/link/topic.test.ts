import { describe, expect, it } from 'vitest';
import { Topic } from './topic.ts';

const channel = (sent: string[], open = true) => ({
  send(frame: string) {
    if (open) sent.push(frame);
    return open;
  },
});

describe('Topic', () => {
  it('sends to those it is open to, and says so', () => {
    const topic = new Topic<string>();
    const [toAnna, toBen, toCleo] = [[], [], []] as [string[], string[], string[]];
    topic.open('anna', channel(toAnna));
    topic.open('ben', channel(toBen));
    topic.open('cleo', channel(toCleo, false));
    expect(['anna', 'cleo', 'dora'].map((peerId) => topic.send(peerId, 'hi'))).toEqual([true, false, false]);
    topic.broadcast('all');
    expect([toAnna, toBen, toCleo]).toEqual([['hi', 'all'], ['all'], []]);
  });

  it('tells of what comes and of each opening, until a listener has ended', () => {
    const topic = new Topic<string>();
    const heard: string[] = [];
    const ends = [
      topic.on(({ from, frame }) => heard.push(`${from}: ${frame}`)),
      topic.onOpen((peerId) => heard.push(`open to ${peerId}`)),
    ];
    topic.open('anna', channel([]));
    topic.deliver('anna', 'hi');
    for (const end of ends) end();
    topic.open('anna', channel([]));
    topic.deliver('anna', 'again');
    expect(heard).toEqual(['open to anna', 'anna: hi']);
  });

  it('an older channel that ends does not close a newer one to the same peer', () => {
    const topic = new Topic<string>();
    const [older, newer] = [[], []] as [string[], string[]];
    const endOlder = topic.open('anna', channel(older));
    const endNewer = topic.open('anna', channel(newer));
    endOlder();
    expect(topic.send('anna', 'hi')).toBe(true);
    endNewer();
    expect(topic.send('anna', 'hi')).toBe(false);
    expect([older, newer]).toEqual([[], ['hi']]);
  });
});

import type { JSHandle, Page } from '@playwright/test';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';

/** A data channel of a page, with what came on it. */
interface KeptChannel {
  connection: RTCPeerConnection;
  channel: RTCDataChannel;
  /** The newest frame of each kind. */
  heard: Record<string, unknown>;
}

declare global {
  interface Window {
    keptChannels: KeptChannel[];
  }
}

/** Somebody in the room, as another member's `peers` frame has it. */
export interface KnownMember {
  peerId: string;
  visit: string;
}

/** Runs in the page of an evil member before its own scripts: keeps every data channel, and what others say on it. */
export function keepDataChannels(): void {
  window.keptChannels = [];
  window.RTCPeerConnection = class extends RTCPeerConnection {
    override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, init);
      const kept: KeptChannel = { connection: this, channel, heard: {} };
      window.keptChannels.push(kept);
      channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const frame = JSON.parse(data) as { kind: string };
        kept.heard[frame.kind] = frame;
      });
      return channel;
    }
  };
}

/** Whom the evil member knows by this name. Rejects when nobody of that name was introduced to it. */
export async function memberNamed(page: Page, name: string): Promise<KnownMember> {
  const handle = await page.waitForFunction((wanted) => {
    const introduced = window.keptChannels.flatMap(
      ({ heard }) => (heard['peers'] as Extract<RoomFrame, { kind: 'peers' }> | undefined)?.peers ?? [],
    );
    return introduced.find((peer) => peer.name === wanted);
  }, name);
  const { peerId, visit } = (await handle.jsonValue())!;
  return { peerId, visit };
}

/** Sends frames to the person of that name, evenly over a time, ms. @param label of the channel */
export async function sayTo(page: Page, name: string, frames: object[], overMs = 0, label = 'control'): Promise<void> {
  const channel = await page.evaluateHandle(
    ([wanted, label]) => {
      const isTheirs = ({ channel, heard }: KeptChannel) =>
        channel.readyState === 'open' && (heard['state'] as { name: string } | undefined)?.name === wanted;
      const { connection } = window.keptChannels.find(isTheirs)!;
      return window.keptChannels.find((kept) => kept.connection === connection && kept.channel.label === label)!
        .channel;
    },
    [name, label] as const,
  );
  await sayOn(channel, frames, overMs);
}

/** A channel of a page, and what the page said on it. */
interface TakenChannel {
  text: string;
  say: (frames: object[], overMs: number) => Promise<void>;
}

/** Takes the channel of this label on which a page, that of an honest app too, says something when its person does this. */
export async function takeChannel(page: Page, label: string, act: () => Promise<void>): Promise<TakenChannel> {
  const saying = page.evaluateHandle(
    (wanted) =>
      new Promise<{ channel: RTCDataChannel; text: string }>((resolve) => {
        const send = Object.getOwnPropertyDescriptor(RTCDataChannel.prototype, 'send')?.value as (
          text: unknown,
        ) => void;
        RTCDataChannel.prototype.send = function (this: RTCDataChannel, text: unknown) {
          if (this.label === wanted) resolve({ channel: this, text: text as string });
          Reflect.apply(send, this, [text]);
        };
      }),
    label,
  );
  await act();
  const said = await saying;
  const channel = await said.evaluateHandle(({ channel }) => channel);
  return {
    text: await said.evaluate(({ text }) => text),
    say: (frames, overMs) => sayOn(channel, frames, overMs),
  };
}

function sayOn(channel: JSHandle<RTCDataChannel>, frames: object[], overMs: number): Promise<void> {
  return channel.evaluate(
    async (channel, [texts, ms]) => {
      for (const text of texts) {
        channel.send(text);
        await new Promise((resolve) => setTimeout(resolve, ms / texts.length));
      }
    },
    [frames.map((frame) => JSON.stringify(frame)), overMs] as const,
  );
}

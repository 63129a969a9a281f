import type { Page } from '@playwright/test';
import type { RoomFrame } from '../../../signaling/protocol/peer/index.ts';

/** A data channel of a page, with what came on it. */
interface KeptChannel {
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
      const kept: KeptChannel = { channel, heard: {} };
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

/** Sends frames on the control channel to the person of that name, evenly over a time, ms. */
export function sayTo(page: Page, name: string, frames: object[], overMs = 0): Promise<void> {
  return page.evaluate(
    async ([wanted, texts, ms]) => {
      const kept = window.keptChannels.find(
        ({ channel, heard }) =>
          channel.readyState === 'open' && (heard['state'] as { name: string } | undefined)?.name === wanted,
      );
      for (const text of texts) {
        kept!.channel.send(text);
        await new Promise((resolve) => setTimeout(resolve, ms / texts.length));
      }
    },
    [name, frames.map((frame) => JSON.stringify(frame)), overMs] as const,
  );
}

import type { Page } from '@playwright/test';

interface BareWindow extends Window {
  bareConnection?: RTCPeerConnection;
}

/** Attribute of what follows the mouse. */
const FOLLOWER = 'data-bare-pointer';
/** Of the uppermost rows of a page, where the product has no picture, px. */
export const BARE_ROWS = 8;

/**
 * Has an element in one page follow the mouse in the uppermost rows of another by nothing but a data channel, as light as that of pointers: the
 * least that it can take.
 *
 * @returns the element
 */
export async function layBarePointer(from: Page, to: Page) {
  const offer = await from.evaluate(async (rows) => {
    const connection = new RTCPeerConnection();
    (window as BareWindow).bareConnection = connection;
    const channel = connection.createDataChannel('bare', { ordered: false, maxRetransmits: 0 });
    addEventListener('pointermove', ({ clientX, clientY }) => {
      if (clientY < rows && channel.readyState === 'open') channel.send(String(clientX));
    });
    await connection.setLocalDescription();
    await new Promise<void>((resolve) => {
      connection.onicecandidate = ({ candidate }) => candidate === null && resolve();
    });
    return connection.localDescription!.sdp;
  }, BARE_ROWS);
  const answer = await to.evaluate(
    async ([sdp, follower]) => {
      const connection = new RTCPeerConnection();
      (window as BareWindow).bareConnection = connection;
      connection.ondatachannel = ({ channel }) => {
        const element = document.createElement('div');
        element.setAttribute(follower, '');
        element.style.position = 'fixed';
        document.body.append(element);
        channel.onmessage = ({ data }) => (element.style.left = `${data}px`);
      };
      await connection.setRemoteDescription({ type: 'offer', sdp });
      await connection.setLocalDescription();
      await new Promise<void>((resolve) => {
        connection.onicecandidate = ({ candidate }) => candidate === null && resolve();
      });
      return connection.localDescription!.sdp;
    },
    [offer, FOLLOWER] as const,
  );
  await from.evaluate(
    (sdp) => (window as BareWindow).bareConnection!.setRemoteDescription({ type: 'answer', sdp }),
    answer,
  );
  const element = to.locator(`[${FOLLOWER}]`);
  await element.waitFor({ state: 'attached' });
  return element;
}

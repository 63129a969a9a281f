import x11, { type XDisplay } from 'x11';
import { answeredInTime } from './answers.ts';

export interface Connection {
  readonly display: XDisplay;
  /** Resolves when it has ended: what is asked then is never answered. */
  readonly lost: Promise<void>;
}

/**
 * Connects to an X display.
 *
 * @param onFailed the connection has failed, or ended
 * @param displayName as in DISPLAY; without one, that of the environment
 */
export function connect(onFailed: (error: Error) => void, displayName: string | undefined): Promise<Connection> {
  let isLate = false;
  const opened = new Promise<Connection>((resolve, reject) => {
    const options = displayName === undefined ? {} : { display: displayName };
    let tellLost = (): void => {};
    const lost = new Promise<void>((resolveLost) => (tellLost = resolveLost));
    const client = x11.createClient(options, (error, display) => {
      if (error) return reject(error);
      if (isLate) return display.client.terminate();
      resolve({ display, lost });
    });
    // After the promise has resolved, rejecting it does nothing.
    const fail = (error: Error = new Error('the display is gone')) => {
      tellLost();
      reject(error);
      onFailed(error);
    };
    client.on('error', fail);
    client.on('end', fail);
  });
  return answeredInTime(opened).catch((error: unknown) => {
    isLate = true;
    throw error;
  });
}

/** Whether the app is ready: much of Electron cannot be used before. In a file of its own, since `app` itself needs what needs this. */
let isReady = false;

export function becomeReady(): void {
  isReady = true;
}

export function isAppReady(): boolean {
  return isReady;
}

/** @throws as Electron does, before the app is ready */
export function refuseBeforeReady(what: string): void {
  if (!isReady) throw new Error(`${what} cannot be used before the app is ready`);
}

/** The one IPC channel from main to the renderer; it carries `BridgeEvent`s. Apart from bridge.ts to keep valibot out of the preload. */
export const EVENT_CHANNEL = 'event';

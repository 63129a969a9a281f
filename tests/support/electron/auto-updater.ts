import { EventEmitter } from 'node:events';

/** Electron's `autoUpdater`: nothing replaces itself by it on Linux, so that nothing is ever heard of it. */
export const autoUpdater = new EventEmitter();

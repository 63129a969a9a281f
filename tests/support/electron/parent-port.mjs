// @ts-check
// Loaded before a utility process' own script: its end of the line, as Electron gives it.
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
process.on('message', (data) => port.emit('message', { data, ports: [] }));
// It ends with the app.
process.on('disconnect', () => process.exit());
Object.assign(process, {
  parentPort: Object.assign(port, { postMessage: (/** @type {object} */ message) => process.send?.(message) }),
});

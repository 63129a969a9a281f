export * from './errors.ts';
export * from './fields.ts';
export * from './limits.ts';
export * from './messages.ts';
export * from './room-code.ts';
export * from './signal.ts';
export * from './wire.ts';

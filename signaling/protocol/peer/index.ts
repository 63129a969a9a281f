export * from './chat.ts';
export * from './control.ts';
export * from './gestures.ts';
export * from './hello.ts';
export * from './pointer.ts';
export * from './room.ts';
export * from './state.ts';
export * from './verify.ts';

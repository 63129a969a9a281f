import type { PowerEvent } from './power.ts';

/** What a person does outside of the page, as the test tells the stand-in over Node's IPC channel. */
export type Command =
  | { kind: 'close-window' }
  | { kind: 'click-tray' }
  /** In the tray's menu. */
  | { kind: 'choose-in-tray'; label: string }
  /** In the application's menu, or a menu in it. */
  | { kind: 'choose-in-menu'; label: string }
  /** The system opens a link with the app, as macOS does. */
  | { kind: 'open-url'; url: string }
  /** The system tells of its power. */
  | { kind: 'power'; event: PowerEvent }
  /** A key that the app has registered is pressed in another program; nothing for one that it has not. */
  | { kind: 'press-global'; keys: string }
  /** Another program takes these keys for itself. */
  | { kind: 'take-global'; keys: string }
  /** What is chosen in the next dialogs for files; null: they are closed. */
  | { kind: 'choose-file'; path: string | null }
  /** Nobody has touched the computer for so long. */
  | { kind: 'idle'; seconds: number };

export function onCommand<K extends Command['kind']>(
  kind: K,
  listener: (command: Extract<Command, { kind: K }>) => void,
): void {
  process.on('message', (command: Command) => {
    if (command.kind === kind) listener(command as Extract<Command, { kind: K }>);
  });
}

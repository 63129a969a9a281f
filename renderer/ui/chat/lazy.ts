import { lazyDialog } from '../design/lazy-dialog.tsx';

/** With the parser of links. */
export const ChatPanel = lazyDialog(() => import('./chat-panel.tsx').then((part) => part.ChatPanel));

import { ChatPanel } from './chat/lazy.ts';
import { InviteDialog } from './invite/lazy.ts';
import { QrCode } from './invite/qr-code.tsx';
import { SettingsDialog } from './settings/lazy.ts';
import { SharePicker } from './share/lazy.ts';

/**
 * Loads what a call may need and the first screen does not, once that is there: no click waits for it, and a guest whose hub
 * goes has it in the call that goes on.
 */
export function preloadParts(): void {
  for (const part of [ChatPanel, InviteDialog, QrCode, SettingsDialog, SharePicker]) part.preload();
}

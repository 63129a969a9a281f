import { ChatPanel } from './chat/lazy.ts';
import { DeviceCheckDialog } from './device-check/lazy.ts';
import { DeviceItems } from './devices/lazy.ts';
import { DrawingLayer, DrawingTools, OwnDrawing } from './drawing/lazy.ts';
import { InviteDialog } from './invite/lazy.ts';
import { KeysDialog } from './keys/lazy.ts';
import { NoteDialog, ReplyAnswers } from './notes/lazy.ts';
import { PointerLayer } from './pointing/lazy.ts';
import { QualityPanel } from './quality/lazy.ts';
import { RecentsPanel } from './recents/lazy.ts';
import { Room } from './room/lazy.ts';
import { SettingsDialog, SettingsPanel } from './settings/lazy.ts';
import { ContainedLayers, OwnShareTools, SizeAndFramesItem, StillMark } from './share/lazy.ts';
import { ShareViewer } from './share/lazy-viewer.ts';
import { MiniWindow, PopOut } from './windows/lazy.ts';

/**
 * Loads what a call may need and the first screen does not, once there is somebody to call: no click waits for it, and a guest whose
 * hub goes has it in the call that goes on. Not what is of no use without a hub (a link as a QR code), nor what only apps have, which
 * load from their own computer.
 */
export function preloadParts(): void {
  const parts = [
    ChatPanel,
    ContainedLayers,
    DeviceCheckDialog,
    DeviceItems,
    DrawingLayer,
    DrawingTools,
    InviteDialog,
    KeysDialog,
    MiniWindow,
    NoteDialog,
    OwnDrawing,
    OwnShareTools,
    PointerLayer,
    PopOut,
    QualityPanel,
    RecentsPanel,
    ReplyAnswers,
    Room,
    SettingsDialog,
    SettingsPanel,
    ShareViewer,
    SizeAndFramesItem,
    StillMark,
  ];
  for (const part of parts) part.preload();
}

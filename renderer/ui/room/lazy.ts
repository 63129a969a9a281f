import { lazyPart } from '../design/lazy-part.tsx';
import { RoomMissing } from './room-missing.tsx';

/** Guests read the lobby first, and are in a room only after a hub was there to load it from. */
export const Room = lazyPart(() => import('./room.tsx').then((part) => part.Room), { failed: RoomMissing });

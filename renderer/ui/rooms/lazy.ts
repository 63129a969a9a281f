import { lazyPart } from '../design/lazy-part.tsx';

export const KeptRooms = lazyPart(() => import('./kept-rooms.tsx').then((part) => part.KeptRooms));
export const NearbyRooms = lazyPart(() => import('./nearby-rooms.tsx').then((part) => part.NearbyRooms));
export const NewKeptRoom = lazyPart(() => import('./new-kept-room.tsx').then((part) => part.NewKeptRoom));

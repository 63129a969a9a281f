import { lazyPart } from '../design/lazy-part.tsx';

export const NearbyRooms = lazyPart(() => import('./nearby-rooms.tsx').then((part) => part.NearbyRooms));

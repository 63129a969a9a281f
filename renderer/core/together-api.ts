import type { RemovalApi } from './removal-api.ts';
import type { SeekingApi } from './seeking-api.ts';

/** Who is together in a room, and how people come there who do not know each other. */
export type Together = RemovalApi & SeekingApi;

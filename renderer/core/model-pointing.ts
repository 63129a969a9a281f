/** What the UI shows of people who point at what is shared. Data only, as in model.ts, which passes it on. */

/** A place in a shared picture: fractions of its width and height, 0 to 1, from the top left. */
export interface Place {
  x: number;
  y: number;
}

/** `id` is unlike that of any other of the same person's. */
export type MarkedPlace = Place & { id: number };

/** Where somebody points at. */
export interface Pointer extends Place {
  peerId: string;
  /** Whose share. */
  of: string;
  /** A button is held. */
  pressed: boolean;
  /** Where one was pressed last; null before that. */
  press: MarkedPlace | null;
  /** Where it was while the button was held, the newest last, of the last second. `begins`: not where the one before led to. */
  trail: readonly (MarkedPlace & { at: number; begins: boolean })[];
}

export interface PointingState {
  /** Whose share this person points at: their pointer is told to the others while it is over that. Null: they do not point. */
  target: string | null;
  /** Everybody's pointers, the own one too. */
  pointers: readonly Pointer[];
}

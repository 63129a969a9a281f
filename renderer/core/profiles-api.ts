import type { Availability, StatusText } from './model.ts';
import type { ReadableStore } from './readable-store.ts';

/** What people tell of themselves beside what they do. The own name, availability and status text are among the preferences. */
export interface Profiles {
  /** Of everybody else who says something of themself, by peer id. */
  readonly statuses: ReadableStore<ReadonlyMap<string, StatusText>>;

  /** Also greets the hub at the first name. Returns false for a name the hub would refuse, and changes nothing. */
  setName(name: string): boolean;
  setAvailability(availability: Availability): void;
  /** null takes it back. Returns false for what the hub would refuse or what has ended, and changes nothing. */
  setStatus(status: StatusText | null): boolean;
}

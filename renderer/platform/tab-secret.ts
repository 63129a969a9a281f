import type { KeyValueStorage } from '../core/ports.ts';
import { newSecret } from '../core/random-id.ts';

const SECRET_KEY = 'earshot.secret';

/** This tab's secret, kept through a reload, so that the person comes back as the same peer. */
export function tabSecret(tabStorage: KeyValueStorage): string {
  const secret = tabStorage.get(SECRET_KEY) ?? newSecret();
  tabStorage.set(SECRET_KEY, secret);
  return secret;
}

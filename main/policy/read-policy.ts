import { userInfo } from 'node:os';
import { join } from 'node:path';
import { readOutput } from '../read-output.ts';
import { combined, PRINT_MS, UNREADABLE, type Place } from './place.ts';
import type { ParsedPolicy } from './policy.ts';
import { contentsIn, readJson, readProtected, ROOT } from './policy-file.ts';
import { readRegistry } from './registry.ts';

const LINUX_FILE = '/etc/earshot/policy.json';
const MAC_FILE = '/Library/Application Support/Earshot/policy.json';
/** What device management gives a Mac: for this user, and for all. */
const MAC_MANAGED = '/Library/Managed Preferences';
const MAC_DOMAIN = 'app.earshot.Earshot.plist';
/** Only administrators may write there, in the user's part as well. */
const REGISTRY_KEYS = ['HKLM\\Software\\Policies\\Earshot', 'HKCU\\Software\\Policies\\Earshot'];

/**
 * Reads what the organisation sets, from where this system keeps it.
 *
 * @param given a file that the app was started with; it adds to what the system says, and never changes that
 */
export async function readPolicy(platform: NodeJS.Platform, given: string | null): Promise<ParsedPolicy> {
  const places = await Promise.all([...systemPlaces(platform), ...(given === null ? [] : [readGiven(given)])]);
  return combined(places);
}

function systemPlaces(platform: NodeJS.Platform): Promise<Place>[] {
  switch (platform) {
    case 'win32':
      return REGISTRY_KEYS.map((key) => readRegistry(key));
    case 'darwin': {
      const managed = [join(MAC_MANAGED, MAC_DOMAIN), join(MAC_MANAGED, userInfo().username, MAC_DOMAIN)];
      return [...managed.map(readManaged), readProtected(MAC_FILE, [ROOT], readJson)];
    }
    default:
      return [readProtected(LINUX_FILE, [ROOT], readJson)];
  }
}

/** It may also be the person's who starts the app. A file that is not there was not meant to be nothing. */
async function readGiven(path: string): Promise<Place> {
  const own = process.getuid?.() ?? ROOT;
  const place = await readProtected(path, [ROOT, own], readJson);
  return place.kind === 'none' ? UNREADABLE : place;
}

/** A property list, which macOS itself turns into JSON. */
function readManaged(path: string): Promise<Place> {
  return readProtected(path, [ROOT], async () => {
    const printed = await readOutput('/usr/bin/plutil', ['-convert', 'json', '-o', '-', path], PRINT_MS);
    return printed.kind === 'printed' ? contentsIn(printed.text) : null;
  });
}

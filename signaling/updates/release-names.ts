/** What a hub, or a company's server, has its folder of releases at, below its origin. */
export const UPDATES_PATH = '/updates/';
/** Added to a feed's name: its signature. */
export const SIGNATURE_ENDING = '.sig';

/** A bare name: what it names lies beside the feed. */
export const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._+ -]{0,127}$/;
const FEED_NAME = /^latest(?:-[a-z0-9]{1,16}){0,2}\.yml$/;
const RELEASE_ENDINGS = ['.AppImage', '.deb', '.rpm', '.exe', '.msi', '.zip', '.dmg'];

/** The feed that a system reads, as electron-builder names it; null where there is none. */
export function feedName(platform: NodeJS.Platform, arch: string): string | null {
  switch (platform) {
    case 'win32':
      return 'latest.yml';
    case 'darwin':
      return 'latest-mac.yml';
    case 'linux':
      return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
    default:
      return null;
  }
}

export function isFeedName(name: string): boolean {
  return FEED_NAME.test(name);
}

/** Whether a file of this name is part of a folder of releases: a feed, its signature, or an installer. */
export function isReleaseName(name: string): boolean {
  if (isFeedName(name) || (name.endsWith(SIGNATURE_ENDING) && isFeedName(name.slice(0, -SIGNATURE_ENDING.length))))
    return true;
  return FILE_NAME.test(name) && RELEASE_ENDINGS.some((ending) => name.endsWith(ending));
}

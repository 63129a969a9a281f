// @ts-check
import { existsSync } from 'node:fs';
import { findChromium, findCommand } from './test-chromium.mjs';
import { capture, runTool } from './test-run.mjs';

/** Commands that the end-to-end tests call on Linux, and the Debian package of each. */
const PACKAGES = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  display: 'imagemagick',
  ip: 'iproute2',
  nft: 'nftables',
  ping: 'iputils-ping',
  python3: 'python3-minimal',
};

/**
 * Installs what the end-to-end tests need and this computer does not have: Debian's packages as root, else
 * Playwright's own Chromium. Prints what it does.
 *
 * @returns {Promise<string[]>} what is still missing
 */
export async function ensureTestTools() {
  const wanted = Object.entries(process.platform === 'linux' ? PACKAGES : {});
  const packages = wanted.filter(([command]) => !findCommand(command)).map(([, name]) => name);
  if (!findChromium()) packages.push('chromium');
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`Installing ${packages.join(', ')}`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await capture('apt-get', ['update', '-q'], env);
    const installed = await capture('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], env);
    if (installed.code !== 0) console.log(installed.output);
  }
  if (!findChromium()) await runTool('playwright', ['install', 'chromium']);
  const missing = wanted.filter(([command]) => !findCommand(command)).map(([command]) => command);
  return findChromium() ? missing : [...missing, 'Chromium'];
}

// @ts-check
import { existsSync } from 'node:fs';
import { FIREFOX_AT_LEAST, findChromium, findCommand, findFirefox } from './test-browsers.mjs';
import { capture, runTool } from './test-run.mjs';

/** Commands that the end-to-end tests call on Linux, and the Debian package of each. */
const PACKAGES = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  xrandr: 'x11-xserver-utils',
  xclip: 'xclip',
  display: 'imagemagick',
  tesseract: 'tesseract-ocr',
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
  // One call each, because relatives of Debian lack one or the other browser, and a call with an unknown name installs nothing.
  const calls = [packages, findChromium() ? [] : ['chromium'], needsFirefox() ? ['firefox-esr'] : []];
  await installPackages(calls.filter((names) => names.length > 0));
  if (!findChromium()) await runTool('playwright', ['install', 'chromium']);
  return [
    ...wanted.filter(([command]) => !findCommand(command)).map(([command]) => command),
    ...(findChromium() ? [] : ['Chromium']),
    ...(needsFirefox() ? [`Firefox ${FIREFOX_AT_LEAST} or newer`] : []),
  ];
}

/** Firefox is driven on the test LAN only, which Linux alone can have. */
function needsFirefox() {
  return process.platform === 'linux' && findFirefox() === null;
}

/** @param {string[][]} calls names of packages for each call of apt-get */
async function installPackages(calls) {
  if (calls.length === 0 || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await updatePackageLists(env);
  for (const names of calls) {
    console.log(`Installing ${names.join(', ')}`);
    const { code, output } = await capture('apt-get', ['install', '-qy', '--no-install-recommends', ...names], env);
    if (code !== 0) console.log(output);
  }
}

/**
 * A list that could not be loaded is no error to apt-get by itself: it then installs what the other lists have, as a browser
 * without its security updates.
 *
 * @param {Record<string, string>} env
 */
async function updatePackageLists(env) {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const { code, output } = await capture('apt-get', ['update', '-q', '-o', 'APT::Update::Error-Mode=any'], env);
    if (code === 0) return;
    console.log(output);
  }
}

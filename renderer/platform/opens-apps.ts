/**
 * Whether a browser runs on a system that Earshot's app is made for: Windows, macOS or Linux. A tablet that says it is a Mac is told by its touch screen, which
 * no Mac has.
 */
export function isDesktopSystem({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): boolean {
  if (/Android|iPhone|iPad|iPod|Mobile|CrOS/.test(userAgent)) return false;
  return /Windows NT|Linux/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints === 0);
}

/**
 * Electron's `systemPreferences` as it is on Linux, where this is of no system: macOS alone has it, and the app asks nowhere else.
 */
export const systemPreferences = {
  isTrustedAccessibilityClient: (): boolean => {
    throw new TypeError('systemPreferences.isTrustedAccessibilityClient is not a function');
  },
} satisfies Pick<Electron.SystemPreferences, 'isTrustedAccessibilityClient'>;

/** What to start the app by. For an AppImage that is its file: the running executable is in a mount that ends with the process. */
export function appFile({ APPIMAGE }: NodeJS.ProcessEnv): string {
  return APPIMAGE ?? process.execPath;
}

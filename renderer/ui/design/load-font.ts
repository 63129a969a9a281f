/**
 * Loads the app's font, so that the first text is drawn in it and nothing moves. Without it the system's is used, as in a
 * guest's page.
 */
export async function loadFont(): Promise<void> {
  try {
    await import('@fontsource-variable/inter/wght.css');
    await document.fonts.load("1em 'Inter Variable'");
  } catch (error) {
    reportError(error);
  }
}

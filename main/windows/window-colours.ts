/** What a window is filled with before its page is drawn: the page's own colours (tokens.css), so that nothing flashes. */
export const WINDOW_COLOURS = {
  '--bg': { light: '#f4f5f3', dark: '#101413' },
  '--accent': { light: '#0c6b5f', dark: '#35c3ae' },
  '--surface': { light: '#ffffff', dark: '#181d1c' },
} as const;

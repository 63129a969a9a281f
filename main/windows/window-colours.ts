/** What a window is filled with, by tokens of the pages (tokens.css): before its page is drawn, so that nothing flashes, or where it has none. */
export const WINDOW_COLOURS = {
  '--bg': { light: '#f4f5f3', dark: '#101413' },
  '--accent': { light: '#0c6b5f', dark: '#35c3ae' },
  '--surface': { light: '#ffffff', dark: '#181d1c' },
} as const;

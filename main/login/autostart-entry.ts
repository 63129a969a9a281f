/** The argument of a start at login that shows no window. */
export const HIDDEN_ARGUMENT = '--hidden';

/**
 * The file that starts the app at login on Linux (freedesktop.org's Desktop Application Autostart Specification).
 *
 * @param executable absolute path
 */
export function autostartEntry(executable: string, hidden: boolean): string {
  const command = [quoted(executable), ...(hidden ? [HIDDEN_ARGUMENT] : [])].join(' ');
  return `[Desktop Entry]\nType=Application\nName=Earshot\nExec=${command}\nTerminal=false\n`;
}

/**
 * An argument of `Exec`, by two rules of the Desktop Entry Specification, one after the other: quoting, and the escapes of any
 * string. A percent sign would be a field code.
 */
function quoted(argument: string): string {
  const inQuotes = argument.replace(/["`$\\]/g, (character) => `\\${character}`).replaceAll('%', '%%');
  return `"${inQuotes}"`.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

import { isAppLink } from './deep-links/link-in.ts';
import { HIDDEN_ARGUMENT } from './login/autostart-entry.ts';

/**
 * What the app is started again with: what it was started with, such as `--data` and `--policy`, without what was for that start only. Somebody
 * starts it by hand now and wants to see it, and the link that it was started for has been shown.
 *
 * @param argv as `process.argv`
 */
export function argumentsAgain(argv: readonly string[]): string[] {
  return argv.slice(1).filter((argument) => argument !== HIDDEN_ARGUMENT && !isAppLink(argument));
}

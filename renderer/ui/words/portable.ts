import { words } from './language.ts';

export const portableWords = words('portableWords', {
  title: 'Take your settings along',
  hint: 'In a file, for another computer of yours. No passwords, secret keys, calls or notes are in it.',
  withPeople: 'People and favourites too',
  export: 'Export settings…',
  import: 'Import settings…',
  saved: 'Saved.',
  notSaved: 'The file could not be saved. Choose another place.',
  notRead: 'That is no file with settings of Earshot, or it is too large.',
  undone: 'Everything is as it was before.',
  notUndone: 'That could not be undone.',
  restart: 'Some of it counts once Earshot is started again.',
});

/** How much of a file was understood. */
export const importedLine = words('importedLine', (taken: number, notUnderstood: number): string => {
  const took = taken === 1 ? '1 setting taken over' : `${taken} settings taken over`;
  if (notUnderstood === 0) return `${took}.`;
  return notUnderstood === 1 ? `${took}, 1 was not understood.` : `${took}, ${notUnderstood} were not understood.`;
});

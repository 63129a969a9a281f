export const brokenWords = {
  title: 'Something went wrong',
  text: 'Earshot cannot go on like this. Reload it to start afresh.',
  reload: 'Reload',
};

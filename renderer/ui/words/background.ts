export const backgroundWords = {
  title: 'In the background',
  keepRunning: 'Keep Earshot running when its window is closed',
  keepRunningHint: 'People can still call you, and a call goes on.',
  startAtLogin: 'Start Earshot when I log in',
  startHidden: 'Without showing its window',
};

import { words } from './language.ts';

export const inviteWords = words('inviteWords', {
  invite: 'Invite',
  title: 'Invite to this room',
  code: 'Room code',
  copyCode: 'Copy code',
  link: 'Link',
  copyLink: 'Copy link',
  qrCode: 'QR code of the link',
  qrFailed: 'The QR code could not be loaded. The link and the code work.',
  guests: 'Guests without Earshot open it in a browser. The first page explains the warning they will see.',
  noLink:
    'There is no link, because this computer has no address that others could open. Connect it to a network, then open this again. Colleagues whom you see in Earshot can join with the code.',
  locked: 'The room is locked: whoever comes by link or code asks to join, and one of you lets them in.',
});

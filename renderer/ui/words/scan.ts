import { words } from './language.ts';

export const scanWords = words('scanWords', {
  scan: 'Scan a QR code',
  title: 'Scan a QR code',
  hint: 'Hold the code of a room, from “Invite” in Earshot on another screen, into the camera.',
  cameraOff: 'Your camera is off.',
  noPicture: 'No camera picture. Choose a camera that works in the devices, then try again.',
});

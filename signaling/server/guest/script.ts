/** Where the page before has its script: what a link says behind its `#` is known to browsers alone. */
export const SCRIPT_PATH = '/guest.js';

/** Passes the room and its key on to the page that the button leads to, and names the room. */
export const SCRIPT = `const [, code] = /^#([a-z0-9-]{1,64})(?:[/]|$)/i.exec(location.hash) ?? [];
if (code !== undefined) {
  document.querySelector('.button').href += location.hash;
  const room = document.querySelector('.room');
  room.querySelector('strong').textContent = code;
  room.hidden = false;
}
`;

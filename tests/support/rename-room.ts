import type { Peer } from './peer.ts';

/** Gives the room that somebody is in a name. */
export async function renameRoom(peer: Peer, title: string): Promise<void> {
  await peer.chooseOfRoom('Rename room');
  await peer.page.getByRole('textbox', { name: 'Room name' }).fill(title);
  await peer.button('Save name').click();
}

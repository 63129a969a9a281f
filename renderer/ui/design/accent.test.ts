import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const UI = join(import.meta.dirname, '..');
/** What is pressed or chosen there has the accent colour. Nothing else has: who sees it knows that something can be done. */
const ACTIONS = [
  'chat/chat.module.css',
  'design/button.module.css',
  'design/menu.module.css',
  'design/select.module.css',
  'design/switch.module.css',
  'design/tokens.css',
  'hearing/hearing.module.css',
  'people/people.module.css',
  'portraits/portraits.module.css',
  'recents/recents.module.css',
  'share/share-picker.module.css',
  'status/status.module.css',
  'updates/updates.module.css',
];

it('the accent colour is for actions only', () => {
  const styles = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const coloured = styles.filter((file) =>
    readFileSync(join(UI, file), 'utf8')
      .split('\n')
      // The ring of the focus is where something can be done.
      .some((line) => line.includes('--accent') && !line.includes('outline')),
  );
  expect(coloured.map((file) => file.replaceAll('\\', '/')).sort()).toEqual(ACTIONS);
});

import { test as base } from '../test.ts';
import { EvilHub } from './evil-hub.ts';

export { expect } from '../test.ts';

/** Playwright's test, whose people are at a hub that lies. */
export const test = base.extend<{ evilHub: EvilHub }>({
  evilHub: async ({}, use) => {
    const hub = await EvilHub.start();
    await use(hub);
    await hub.close();
  },
  hubUrl: ({ evilHub }, use) => use(evilHub.url),
});

import { expect, it, vi } from 'vitest';
import { createSilentDiscovery } from './silent-discovery.ts';

it('a silent discovery knows the network cards, and hears and says nothing', async () => {
  const discovery = createSilentDiscovery();
  const onSighting = vi.fn();
  discovery.onSighting(onSighting);
  discovery.announce({ version: 1, hubId: 'h'.repeat(12), keyPin: `${'A'.repeat(43)}=`, kind: 'app', port: 1 });
  discovery.query();
  expect(discovery.facts()).toMatchObject({ heardOthers: false, heardSelf: false, sightings: [] });
  expect(onSighting).not.toHaveBeenCalled();
  await discovery.close();
});

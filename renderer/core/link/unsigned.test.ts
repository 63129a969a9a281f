import { afterEach, expect, it, vi } from 'vitest';
import { keyOf } from '../../../tests/support/keys-of-names.ts';
import { MeshRig } from '../../../tests/support/mesh-rig.ts';

afterEach(() => vi.restoreAllMocks());

it('[SIG-5] a link that is up stays up while its client cannot sign, as when the process that has the key is gone', async () => {
  const rig = new MeshRig('anna', 'ben', 'carl');
  const [anna, ben] = rig.people;
  rig.hub.join(...rig.people);
  await rig.pass(5_000);
  anna.loseHub();
  vi.spyOn(keyOf('anna').signer, 'sign').mockRejectedValue(new Error('the process is gone'));
  ben.mesh.retryLinks();
  for (let seconds = 0; seconds < 45; seconds += 5) {
    await rig.pass(5_000);
    expect([...anna.sees, ...ben.sees], `after ${seconds} s`).not.toContainEqual(
      expect.stringMatching(/lost|recovering/),
    );
  }
  rig.end();
});

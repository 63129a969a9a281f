import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
/** Where what people read is said. */
const FOLDERS = ['renderer/ui/words/', 'renderer/ui/words/de/', 'main/words/', 'signaling/server/guest/'];
/** What is said in Settings > Network > Advanced, where whoever looks after networks finds it by that name. */
const ADVANCED = 'advanced.ts';

const sources = (folder: string) =>
  readdirSync(new URL(folder, ROOT)).filter((file) => /(?<!\.test)\.tsx?$/.test(file));
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

/** The texts in a file that speak of a hub. What has neither space nor capital is a name in the program, such as `hub-full`. */
function textsOfHubs(source: string): string[] {
  const code = source.replace(/^import .*$|^\s*(?:\/\/|\/?\*).*$/gm, '').replace(/\$\{[^{}]*\}/g, '…');
  const texts = code.match(/'(?:[^'\\\n]|\\.)*'|"[^"\n]*"|`[^`]*`/g) ?? [];
  return texts.filter(
    (text) => /hubs?(?![a-z])/i.test(text) && /[ A-Z]/.test(text) && !/^'[a-z]+[A-Z]\w*'$/.test(text),
  );
}

describe('the word “hub”', () => {
  it('is known to this test', () => {
    expect(textsOfHubs('a(\'Use this hub\', `Der ${name} des Hubs`, "Netzwerk-Hub")')).toHaveLength(3);
    expect(textsOfHubs("import a from 'A hub';\n// A 'My hub'\nwords('hubWords', 'hub-full', 'Hubertus')")).toEqual([]);
  });

  it.each(FOLDERS)('is in no text of %s but in those of the advanced settings', (folder) => {
    const files = sources(folder).filter((file) => file !== ADVANCED);
    expect(files.flatMap((file) => textsOfHubs(read(folder + file)).map((text) => `${file}: ${text}`))).toEqual([]);
  });

  it('is shown by those sections alone that are under Advanced', () => {
    const shownBy = readdirSync(new URL('renderer/ui/', ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && /words\/advanced\.ts'/.test(read(`renderer/ui/${file}`)))
      .sort();
    const under = read('renderer/ui/network/network-settings.tsx').split('<summary>')[1] ?? '';
    expect(shownBy).toEqual(['network/hub-address-section.tsx', 'network/trusted-hubs-section.tsx']);
    for (const section of ['<HubAddressSection', '<TrustedHubsSection']) expect(under).toContain(section);
  });

  it('is in no text that a component has of its own', () => {
    const components = readdirSync(new URL('renderer/ui/', ROOT), { recursive: true, encoding: 'utf8' });
    const found = components
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        [...read(`renderer/ui/${file}`).matchAll(/>[^<>{}()=;]*\bhubs?\b[^<>{}()=;]*</gi)].map(String),
      );
    expect(found).toEqual([]);
  });
});

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawTrayIcons } from '../../scripts/lib/tray-icons.mjs';
import { QUIET_PAGE } from '../../tests/support/quiet-page.ts';
import type { PageState } from '../bridge/page-state.ts';
import { trayModel, type TrayEntry } from './tray-model.ts';

function entry(state: PageState, label: string): Exclude<TrayEntry, { type: 'separator' }> | undefined {
  return trayModel(state).menu.find((one) => one.type !== 'separator' && one.label === label) as ReturnType<
    typeof entry
  >;
}

describe('trayModel', () => {
  it.each<[Partial<PageState>, string, string]>([
    [{}, 'available', 'Earshot: Available'],
    [{ muted: true }, 'available', 'Earshot: Available'],
    [{ availability: 'do-not-disturb' }, 'do-not-disturb', 'Earshot: Do not disturb'],
    [{ inRoom: true }, 'in-call', 'Earshot: In a call'],
    [{ inRoom: true, muted: true }, 'muted', 'Earshot: In a call, muted'],
    [{ inRoom: true, availability: 'do-not-disturb' }, 'in-call', 'Earshot: In a call · Do not disturb'],
    [{ unseen: 2 }, 'available-unseen', 'Earshot: Available · 2 new'],
    [{ inRoom: true, muted: true, unseen: 1 }, 'muted-unseen', 'Earshot: In a call, muted · 1 new'],
    [{ ringing: true }, 'available', 'Earshot: Somebody is calling · Available'],
  ])('%j is shown as %s, "%s"', (state, icon, tooltip) => {
    expect(trayModel({ ...QUIET_PAGE, ...state })).toMatchObject({ icon, tooltip });
  });

  it('mutes and unmutes, in a call', () => {
    const inCall = { ...QUIET_PAGE, inRoom: true };
    expect(entry(inCall, 'Mute microphone')).toMatchObject({
      enabled: true,
      checked: false,
      does: { kind: 'set-muted', muted: true },
    });
    expect(entry({ ...inCall, muted: true }, 'Mute microphone')).toMatchObject({
      checked: true,
      does: { kind: 'set-muted', muted: false },
    });
    expect(entry(QUIET_PAGE, 'Mute microphone')).toMatchObject({ enabled: false });
  });

  it.each(['available', 'do-not-disturb'] as const)('%s is the one that is chosen, and the other can be', (chosen) => {
    const radios = trayModel({ ...QUIET_PAGE, availability: chosen }).menu.filter(({ type }) => type === 'radio');
    expect(radios).toMatchObject([
      { checked: chosen === 'available', does: { kind: 'set-availability', availability: 'available' } },
      { checked: chosen === 'do-not-disturb', does: { kind: 'set-availability', availability: 'do-not-disturb' } },
    ]);
  });

  it('offers to open and to quit without a page', () => {
    expect(trayModel(null).menu.flatMap((one) => (one.type === 'normal' ? [one.does?.kind] : []))).toEqual([
      'open',
      'quit',
    ]);
  });

  it('the README has the entries of the menu, in their order', async () => {
    const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const section = readme.split('\n## ').find((one) => one.startsWith('Beside its window'));
    const entries = [...section!.matchAll(/^\| \*\*(.+)\*\* \|/gm)].map(([, label]) => label);
    const { menu } = trayModel({ ...QUIET_PAGE, inRoom: true, muted: true });
    expect(entries).toEqual(menu.flatMap((one) => (one.type === 'separator' ? [] : [one.label])));
  });

  it('every icon that it names is drawn, for macOS as a template, and for dense displays', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'earshot-tray-'));
    await drawTrayIcons(folder);
    const states = [
      QUIET_PAGE,
      { ...QUIET_PAGE, availability: 'do-not-disturb' },
      { ...QUIET_PAGE, inRoom: true },
    ] as const;
    const all = [...states, { ...QUIET_PAGE, inRoom: true, muted: true }].flatMap((one) => [
      one,
      { ...one, unseen: 1 },
    ]);
    const names = all.flatMap((state) => ['', 'Template'].map((kind) => `${trayModel(state).icon}${kind}`));
    const missing = names.flatMap((name) => ['', '@2x'].map((scale) => join(folder, `${name}${scale}.png`)));
    expect(missing.filter((file) => !existsSync(file))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inRoot } from './lib/paths.mjs';

/** @typedef {{ uses?: string, run?: string, if?: string, with?: Record<string, string> }} Step */
/** @typedef {{ 'runs-on': string, 'timeout-minutes'?: number, strategy?: { matrix: { include: { runner: string }[] } }, steps: Step[] }} Job */

/** It runs where the project is public and not where it is tested: what can be seen without running it is seen here. */
const text = readFileSync(inRoot('.github/workflows/ci.yml'), 'utf8');
/** @type {{ on: Record<string, unknown>, permissions: unknown, concurrency: Record<string, unknown>, jobs: Record<string, Job> }} */
const workflow = parse(text);
const jobs = Object.values(workflow.jobs);
const steps = jobs.flatMap((job) => job.steps);

describe('the public CI file', () => {
  it('runs for every change, may only read, never for ever, and once for what is newest', () => {
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request', 'workflow_dispatch']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency['cancel-in-progress']).toBe(true);
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  it('has exactly the actions that were looked at, and says which versions they are', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(used.length).toBe(steps.filter(({ uses }) => uses !== undefined).length);
    for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('knows no secrets, keeps none for later steps, and publishes nothing', () => {
    expect(text).not.toMatch(/\bsecrets\b|_TOKEN\b|CSC_LINK|--publish/);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBe(jobs.length);
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });

  it('tests all of it on Linux, and builds, tests and packs on each of the three systems', () => {
    const { test, desktop } = workflow.jobs;
    expect(test?.steps.map(({ run }) => run)).toContain('.ci/run');
    const runners = desktop?.strategy?.matrix.include.map(({ runner }) => runner.replace(/-.*/, ''));
    expect(runners).toEqual(['ubuntu', 'windows', 'macos']);
    /** @param {string} os as GitHub calls it */
    const runOn = (os) => {
      const others = ['Linux', 'Windows', 'macOS'].filter((other) => other !== os);
      const isFor = (condition = '') =>
        !condition.includes(`!= '${os}'`) && !others.some((other) => condition.includes(`== '${other}'`));
      const commands = (desktop?.steps ?? []).filter((step) => isFor(step.if)).map(({ run = '' }) => run);
      return commands.flatMap((command) => command.match(/npm (?:ci|run [\w:]+)/g) ?? []);
    };
    const onLinux = ['npm ci', 'npm run build', 'npm run dist', 'npm run test:electron'];
    expect(runOn('Linux')).toEqual(onLinux);
    for (const os of ['Windows', 'macOS']) expect(runOn(os)).toEqual(onLinux.toSpliced(2, 0, 'npm run test:unit'));
  });

  it('runs scripts that are there', () => {
    /** @type {{ scripts: Record<string, string> }} */
    const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(existsSync(inRoot('.ci/run'))).toBe(true);
  });

  it('keeps every kind of installer', () => {
    const kept = steps.find((step) => step.with?.['name']?.startsWith('installers'))?.with?.['path'] ?? '';
    /** @type {Record<'linux' | 'win' | 'mac', { target: string[] }>} */
    const { linux, win, mac } = parse(readFileSync(inRoot('electron-builder.yml'), 'utf8'));
    const kinds = [linux, win, mac].flatMap(({ target }) => target.map((kind) => (kind === 'nsis' ? 'exe' : kind)));
    expect(kept.trim().split('\n').sort()).toEqual(kinds.map((kind) => `release/*.${kind}`).sort());
  });
});

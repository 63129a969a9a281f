import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { Result } from '../protocol/index.ts';
import { DEFAULT_HUB_PORT, fail, LIMITS, ok, StunUrlSchema, TurnUrlSchema } from '../protocol/index.ts';

/** Options of `npm run hub`; each can also come from the environment. A flag wins over its variable. */
const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  cert: { type: 'string' },
  key: { type: 'string' },
  data: { type: 'string' },
  stun: { type: 'string', multiple: true },
  turn: { type: 'string', multiple: true },
  'turn-secret': { type: 'string' },
  'max-connections': { type: 'string' },
  name: { type: 'string', multiple: true },
  'no-announce': { type: 'boolean' },
  'guests-room-only': { type: 'boolean' },
  updates: { type: 'string' },
} as const;

const WholeNumberSchema = v.pipe(v.string(), v.regex(/^\d+$/, 'must be a whole number'), v.transform(Number));

/** Joins all URLs of one kind into one ICE server. */
function urlsOf<S extends typeof StunUrlSchema | typeof TurnUrlSchema>(url: S) {
  const most = LIMITS.urlsOfIceServer;
  return v.pipe(v.array(url), v.maxLength(most, `can be given ${most} times at most`));
}

const ConfigSchema = v.pipe(
  v.object({
    port: v.pipe(WholeNumberSchema, v.maxValue(65_535, 'must be at most 65535')),
    host: v.pipe(v.string(), v.minLength(1, 'must not be empty')),
    cert: v.nullable(v.string()),
    key: v.nullable(v.string()),
    data: v.string(),
    stun: urlsOf(StunUrlSchema),
    turn: urlsOf(TurnUrlSchema),
    'turn-secret': v.nullable(v.pipe(v.string(), v.minLength(1, 'must not be empty'))),
    'max-connections': v.pipe(
      WholeNumberSchema,
      v.minValue(1, 'must be at least 1'),
      v.maxValue(LIMITS.people, `must be at most ${LIMITS.people}`),
    ),
    /** Does not announce the hub on the LAN. */
    'no-announce': v.boolean(),
    /** Guests' pages see their room and not who else is there. */
    'guests-room-only': v.boolean(),
    /** Folder of releases that apps are offered. */
    updates: v.nullable(v.string()),
    name: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+(?::\d+)?$/i, 'must be a host name, or HOST:PORT'))),
  }),
  v.check((config) => (config.cert === null) === (config.key === null), 'cert and key go together'),
  v.check((config) => config.turn.length > 0 === (config['turn-secret'] !== null), 'turn and turn-secret go together'),
);

export type HeadlessConfig = v.InferOutput<typeof ConfigSchema>;

/**
 * Reads the configuration from command line and environment.
 *
 * @param argv the arguments after the program's name
 * @returns the configuration, or one line saying what is wrong with it
 */
export function readHeadlessConfig(argv: string[], env: NodeJS.ProcessEnv): Result<HeadlessConfig, 'bad-config'> {
  const flags = readFlags(argv);
  if (!flags.ok) return flags;
  const one = (name: string) => flags.data[name]?.at(-1) ?? fromEnv(env, name) ?? null;
  const many = (name: string) =>
    flags.data[name] ??
    fromEnv(env, name)
      ?.split(',')
      .map((item) => item.trim()) ??
    [];
  const parsed = v.safeParse(ConfigSchema, {
    port: one('port') ?? String(DEFAULT_HUB_PORT),
    host: one('host') ?? '127.0.0.1',
    cert: one('cert'),
    key: one('key'),
    data: one('data') ?? defaultDataFolder(env),
    stun: many('stun'),
    turn: many('turn'),
    'turn-secret': one('turn-secret'),
    'max-connections': one('max-connections') ?? String(LIMITS.connections),
    'no-announce': one('no-announce') !== null,
    'guests-room-only': one('guests-room-only') !== null,
    updates: one('updates'),
    name: many('name'),
  });
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue)?.split('.')[0];
  return fail('bad-config', path === undefined ? issue.message : `--${path} ${issue.message}`);
}

function readFlags(argv: string[]): Result<Record<string, string[] | undefined>, 'bad-config'> {
  try {
    const { values } = parseArgs({ args: argv, options: OPTIONS, strict: true });
    return ok(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().map(String)])));
  } catch (error) {
    return fail('bad-config', error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unreadable arguments');
  }
}

/** An empty variable counts as not set. */
function fromEnv(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[`EARSHOT_${name.toUpperCase().replaceAll('-', '_')}`] || undefined;
}

/** Where programs of this system keep their data (XDG Base Directory on Linux). */
function defaultDataFolder(env: NodeJS.ProcessEnv): string {
  switch (process.platform) {
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Earshot Hub');
    case 'win32':
      return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Earshot Hub');
    default:
      return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'earshot-hub');
  }
}

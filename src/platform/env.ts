// The only place that reads the environment. Every process calls readEnv once, at start, and passes the result on.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

import { z } from 'zod';

import { AppError } from './app-error';
import {
  fileName,
  innerRanges,
  port,
  postgresUrl,
  redisUrl,
  secret,
  siteTarget,
  smtpUrl,
  webUrl,
} from './env-values';

export type EnvSource = Record<string, string | undefined>;

/** What the portal answers at request time: search, counts of reads, mistakes that readers report. */
export const PORTAL_ANSWERS = ['search', 'reads', 'reports'] as const;

const settings = {
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(1337),
  /** The address of the CMS as people open it, for links in letters. Default: its own host and port. */
  CMS_URL: webUrl.optional(),
  PORTAL_HOST: z.string().min(1).default('127.0.0.1'),
  PORTAL_PORT: port.default(8080),
  /** Whose X-Forwarded-For the portal believes, comma separated: the proxies before it. */
  PORTAL_PROXIES: z
    .string()
    .regex(/^[0-9a-fA-F.:]+(\s*,\s*[0-9a-fA-F.:]+)*$/, '应为 IP 地址，逗号分隔 / IP addresses')
    .default('127.0.0.1,::1')
    .transform((list) => list.split(',').map((one) => one.trim())),
  /** What the portal answers beside files; `none`: files alone. */
  PORTAL_ANSWERS: z
    .string()
    .default(PORTAL_ANSWERS.join(','))
    .transform((list) => (list === 'none' ? [] : list.split(',').map((one) => one.trim())))
    .pipe(z.array(z.enum(PORTAL_ANSWERS, `允许 / allowed: ${PORTAL_ANSWERS.join(', ')}, none`))),
  /** The public address of the portal, without a slash at the end. Default: its own host and port. */
  PORTAL_URL: webUrl.optional(),
  /** Role of CMS and worker. Absent: the embedded PostgreSQL. */
  DATABASE_URL: postgresUrl.optional(),
  /** Role that owns the register: for migrations only, given to no process that serves. */
  DATABASE_OWNER_URL: postgresUrl.optional(),
  /** The portal's narrow role. */
  DATABASE_PORTAL_URL: postgresUrl.optional(),
  REDIS_URL: redisUrl.optional(),
  POSTGRES_DIR: z.string().min(1).default('.postgres'),
  POSTGRES_PORT: port.optional(),
  /** Private files (`files/`), state (`run/`) and logs (`log/`). */
  DATA_DIR: z.string().min(1).default('.gongkai'),
  SITE_DIR: z.string().min(1).default('public/site'),
  /** An installation's own templates of the portal's pages, in front of those that ship. */
  SITE_TEMPLATES: z.string().min(1).optional(),
  /** Where the site is served, if on another machine: user@host:/folder, two folders deep at least, for what is foreign there goes. */
  SITE_TARGET: siteTarget.optional(),
  SITE_TARGET_PORT: port.default(22),
  /** The private key that opens it, and the file in which the machine's own key is known. */
  SITE_TARGET_KEY: fileName.optional(),
  SITE_TARGET_HOSTS: fileName.optional(),
  /** Of the mail server, with its password. Absent: people are told on the desk only. */
  SMTP_URL: smtpUrl.optional(),
  /** From whom letters come: an address, or '公开 <gongkai@example.org>'. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s<>]+@[^\s<>]+>?$/, '应为邮件地址 / must be an e-mail address')
    .optional(),
  /** Inner addresses to which a robot of a group may speak, comma separated: addresses or ranges. */
  OUTGOING_INNER: innerRanges,
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(64).default(4),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  APP_KEYS: secret.optional(),
  API_TOKEN_SALT: secret.optional(),
  ADMIN_JWT_SECRET: secret.optional(),
  TRANSFER_TOKEN_SALT: secret.optional(),
  ENCRYPTION_KEY: secret.optional(),
  FILE_SIGNING_KEY: secret.optional(),
  /** Of the codes in the register (src/contracts/register-macs.ts). Several, comma separated: the first makes, all are accepted. */
  REGISTER_KEY: z
    .string()
    .regex(/^[^,]{16,}(,[^,]{16,})*$/, '每个至少 16 个字符，逗号分隔 / at least 16 characters each')
    .optional(),
} as const;

/** What is of no use without another. */
const BESIDE = [
  ['SMTP_URL', 'MAIL_FROM'],
  ['SITE_TARGET', 'SITE_TARGET_KEY'],
  ['SITE_TARGET', 'SITE_TARGET_HOSTS'],
] as const;
const schema = z.object(settings).superRefine((env, context) => {
  for (const [name, needed] of BESIDE) {
    if (!env[name] || env[needed]) continue;
    const message = `设置了 ${name} 时必填 / needed beside ${name}`;
    context.addIssue({ code: 'custom', path: [needed], message });
  }
});

/** The secrets that the CMS holds. The portal is started without them, the worker with REGISTER_KEY alone. */
export const SECRET_NAMES = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'FILE_SIGNING_KEY',
  'REGISTER_KEY',
] as const;

/** Values that no message may show: secrets, and addresses that hold a password. */
const HIDDEN = new Set<string>([
  ...SECRET_NAMES,
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_PORTAL_URL',
  'REDIS_URL',
  'SMTP_URL',
]);

export type SecretName = (typeof SECRET_NAMES)[number];

/** Values as parsed: ports are numbers, addresses have no slash at the end, absent keys have their default. */
export type Env = z.infer<typeof schema> & { PORTAL_URL: string; CMS_URL: string };
export type EnvWithSecrets = Env & Record<SecretName, string>;

/** Every name that `.env` may hold, for `.env.example` and the tests that compare the two. */
export const ENV_NAMES = Object.keys(settings) as (keyof Env)[];

/**
 * The settings of this process. Without an argument: the process's environment, and for names that it
 * lacks the `.env` file in the working directory (or the one named by ENV_PATH, as Strapi does it).
 * Throws AppError `platform.env` whose message lists every problem, Chinese and English.
 */
export function readEnv(source: EnvSource = readProcessEnv()): Env {
  const parsed = schema.safeParse(withoutEmpty(source));
  if (!parsed.success) {
    throw envError(
      parsed.error.issues.map(({ path: [name], message }) => {
        const shown = HIDDEN.has(String(name)) ? '' : ` (${source[String(name)]})`;
        return `${String(name)}${shown}: ${message}`;
      }),
    );
  }
  const env = parsed.data;
  const toAddress = (host: string, at: number) =>
    `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${at}`;
  return {
    ...env,
    PORTAL_URL: env.PORTAL_URL ?? toAddress(env.PORTAL_HOST, env.PORTAL_PORT),
    CMS_URL: env.CMS_URL ?? toAddress(env.HOST, env.PORT),
  };
}

/** As readEnv, and throws AppError `platform.env` when one of the secrets is absent: none has a default. */
export function readEnvWithSecrets(source: EnvSource = readProcessEnv()): EnvWithSecrets {
  const env = readEnv(source);
  const absent = SECRET_NAMES.filter((name) => env[name] === undefined);
  if (absent.length > 0) {
    throw envError(
      absent.map(
        (name) => `${name}: 缺少，npm start 会生成并写入 .env / missing, npm start makes it`,
      ),
    );
  }
  return env as EnvWithSecrets;
}

/** Where settings and secrets are kept. */
export const envFile = (): string => process.env.ENV_PATH ?? '.env';

/** The raw environment of this process over that of its `.env` file; for handing on to children. */
export function readProcessEnv(): EnvSource {
  return { ...readEnvFile(envFile()), ...process.env };
}

/** The level of log lines; read apart, because a logger exists before the settings are known to be right. */
export function readLogLevel(): Env['LOG_LEVEL'] {
  return settings.LOG_LEVEL.catch('info').parse(readProcessEnv().LOG_LEVEL);
}

/** Sets UTC for this process before a date is made: Strapi's date columns depend on it. */
export function useUtc(): void {
  process.env.TZ = 'UTC';
}

/**
 * Adds the secrets that `file` lacks, each random, and returns the names it added. Never changes one that is
 * there, nor writes one that the environment sets. The file is made with mode 0600 and replaced in one step.
 */
export function ensureSecrets(file: string, source: EnvSource = process.env): SecretName[] {
  const known = { ...readEnvFile(file), ...withoutEmpty(source) };
  const absent = SECRET_NAMES.filter((name) => !known[name]);
  if (absent.length === 0) return [];
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n?$/, '\n') : '';
  const lines = absent.map((name) => `${name}=${makeSecret(name)}`).join('\n');
  const fresh = path.join(path.dirname(file), `.env.${process.pid}.new`);
  writeFileSync(fresh, `${before}${lines}\n`, { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
  return absent;
}

function makeSecret(name: SecretName): string {
  const one = () => randomBytes(32).toString('base64url');
  return name === 'APP_KEYS' ? [one(), one()].join(',') : one(); // Strapi takes a list and signs with the first
}

function readEnvFile(file: string): EnvSource {
  return existsSync(file) ? withoutEmpty(parseEnv(readFileSync(file, 'utf8'))) : {};
}

function withoutEmpty(source: EnvSource): EnvSource {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
}

function envError(problems: string[]): AppError {
  return new AppError({
    kind: 'invalid',
    code: 'platform.env',
    message: ['设置有误，请修改环境变量或 .env 文件：/ Settings are wrong (environment or .env):']
      .concat(problems.map((problem) => `  - ${problem}`))
      .join('\n'),
  });
}

/**
 * Sets names of this process's environment, for a process that starts the CMS inside itself (replay, demo, tests) and for
 * the few switches that Strapi itself reads from there. Call before anything of Strapi is loaded.
 */
export function setProcessEnv(values: Record<string, string>): void {
  Object.assign(process.env, values);
}

// JSON lines on stderr, one label per room; in a terminal one readable line each.
import pino from 'pino';

import { readLogLevel } from './env';

export type Logger = Record<'debug' | 'info' | 'warn' | 'error', LogLine>;
type LogLine = (details: object, message: string) => void;

const LEVEL_WORDS: Record<number, string> = { 20: 'debug', 30: 'info', 40: 'WARN', 50: 'ERROR' };

const root = pino(
  {
    level: readLogLevel(),
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { error: pino.stdSerializers.err, err: pino.stdSerializers.err },
  },
  process.stderr.isTTY ? { write: writeReadable } : pino.destination({ dest: 2, sync: true }),
);

/**
 * A logger whose lines carry `label` (the plugin's folder name, `worker`, `portal`, `supervisor`).
 * Errors go into `details.error`. Never log secrets or personal data.
 */
export function createLogger(label: string): Logger {
  const lines = root.child({ label });
  return {
    debug: (details, message) => lines.debug(details, message),
    info: (details, message) => lines.info(details, message),
    warn: (details, message) => lines.warn(details, message),
    error: (details, message) => lines.error(details, message),
  };
}

/** One readable line from one line of JSON. Exported for the supervisor, which shows its children's lines. */
export function toReadable(json: string): string {
  const { level, time, label, msg, error, ...details } = JSON.parse(json) as LineOfLog;
  const rest = Object.entries(details).map(([key, value]) => `${key}=${toShort(value)}`);
  const cause = error?.stack ?? error?.message;
  return [
    `${time?.slice(11, 19) ?? ''} ${LEVEL_WORDS[level] ?? level} [${label ?? ''}] ${msg ?? ''}`,
    ...(rest.length > 0 ? [` ${rest.join(' ')}`] : []),
    ...(cause === undefined ? [] : [`\n  ${cause}`]),
  ].join('');
}

type LineOfLog = {
  level: number;
  time?: string;
  label?: string;
  msg?: string;
  error?: { message?: string; stack?: string };
} & Record<string, unknown>;

function toShort(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function writeReadable(json: string): void {
  process.stderr.write(`${toReadable(json)}\n`);
}

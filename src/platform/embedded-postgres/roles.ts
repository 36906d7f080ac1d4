// The roles of every cluster that we make, and their passwords, which are made once and kept beside the data.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { AppError } from '../app-error';
import { isErrorCode } from '../process/is-error-code';

/**
 * `postgres`: superuser, for making databases only. `gongkai_owner`: owns databases and register, for migrations.
 * `gongkai_app`: CMS and worker. `gongkai_portal`: the portal.
 */
export const CLUSTER_ROLES = [
  'postgres',
  'gongkai_owner',
  'gongkai_app',
  'gongkai_portal',
] as const;

export type ClusterRole = (typeof CLUSTER_ROLES)[number];
export type Passwords = Record<ClusterRole, string>;

/**
 * The passwords of the cluster in `home`; makes them (file of mode 0600) while there is no data yet. Throws
 * AppError `postgres.no-passwords` when there is data but the file is gone.
 */
export function openPasswords(home: string): Passwords {
  const file = path.join(home, 'passwords.json');
  if (!existsSync(file) && existsSync(path.join(home, 'data'))) throw lostPasswords(file);
  if (!existsSync(file)) writeOnce(file, JSON.stringify(makePasswords(), null, 2));
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/** SQL that makes the three lesser roles, or sets their passwords again; safe to run at every start. */
export function toRoleStatements(passwords: Passwords): string[] {
  return CLUSTER_ROLES.filter((role) => role !== 'postgres').flatMap((role) => [
    `do $$ begin create role ${role}; exception when duplicate_object then null; end $$`,
    // Passwords are base64url: nothing in them needs quoting.
    `alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication password '${passwords[role]}'`,
    // A role may set its own: read-only sessions, a search path.
    `alter role ${role} reset all`,
    `alter role ${role} set timezone to 'UTC'`,
  ]);
}

function makePasswords(): Passwords {
  const make = () => randomBytes(24).toString('base64url');
  return { postgres: make(), gongkai_owner: make(), gongkai_app: make(), gongkai_portal: make() };
}

/** Two processes may start at once: whoever links first wins, and both then read the same passwords. */
function writeOnce(file: string, text: string): void {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${text}\n`, { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!isErrorCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(fresh);
  }
}

function lostPasswords(file: string): AppError {
  return new AppError({
    kind: 'missing',
    code: 'postgres.no-passwords',
    message:
      `缺少 ${file}，无法登录已有的数据库。请从备份恢复该文件。\n` +
      `${file} is gone, so nobody can sign in to the database that is there. Restore it from a backup.`,
    details: { file },
  });
}

// `npm start` as an operator runs it, in folders of its own, and the desk by HTTP as its pages speak to it.
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { findFreePort } from '../../src/platform/process/ports';

const ROOT = path.resolve(__dirname, '../..');
const START = path.join(ROOT, 'dist/src/cli/start.js');
const PASSWORD = 'Gongkai-e2e-2026';

export type Answer = { status: number; body: unknown };
export type Call = (method: string, path: string, body?: unknown) => Promise<Answer>;

const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const keep = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Gongkai is running')) resolve();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('exit', (code) => reject(new Error(`start ended with ${code}: ${said}`)));
  });

/** Starts everything; `stop` is Ctrl-C, and removes what was made. */
export const startRealSystem = async (more: Record<string, string> = {}) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'gongkai-e2e-'));
  chmodSync(dir, 0o711); // as root, PostgreSQL runs as another user, who must pass through
  const [port, portalPort] = [await findFreePort(), await findFreePort()];
  const cmsUrl = `http://127.0.0.1:${port}`;
  const portalUrl = `http://127.0.0.1:${portalPort}`;
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    ENV_PATH: path.join(dir, '.env'),
    POSTGRES_DIR: path.join(dir, 'postgres'),
    DATA_DIR: path.join(dir, 'data'),
    SITE_DIR: path.join(dir, 'site'),
    PORT: String(port),
    PORTAL_PORT: String(portalPort),
    PORTAL_URL: portalUrl,
    ...more,
  };
  const child = spawn(process.execPath, [START], { env, cwd: ROOT, stdio: 'pipe' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await untilReady(child).catch((error: unknown) => {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  });

  const as =
    (token: string | null): Call =>
    async (method, address, body) => {
      const response = await fetch(cmsUrl + address, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      return { status: response.status, body: isJson ? JSON.parse(text) : text };
    };
  return {
    as,
    /** Status and text of an address of the portal. */
    read: async (address: string) => {
      const response = await fetch(portalUrl + address);
      return { status: response.status, text: await response.text() };
    },
    /** Ctrl-C; resolves with the exit code. */
    stop: async () => {
      child.kill('SIGINT');
      const code = await ended;
      rmSync(dir, { recursive: true, force: true });
      return code;
    },
  };
};
export type RealSystem = Awaited<ReturnType<typeof startRealSystem>>;

/** The answer's body, where the call was accepted. */
export const accepted = <T>({ status, body }: Answer): T => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body as T;
};

/** Makes the first administrator, as the first visit of the admin does. */
export const makeAdministrator = async ({ as }: RealSystem): Promise<Call> => {
  const person = {
    firstname: '维',
    lastname: '管',
    email: 'admin@e2e.example',
    password: PASSWORD,
  };
  const made = await as(null)('POST', '/admin/register-admin', person);
  return as(accepted<{ data: { token: string } }>(made).data.token);
};

/** Makes a person with a role, who then chooses a password of their own. */
export const invite = async (
  { as }: RealSystem,
  administrator: Call,
  code: string,
): Promise<Call> => {
  const { data: roles } = accepted<{ data: { id: number; code: string }[] }>(
    await administrator('GET', '/admin/roles'),
  );
  const role = roles.find((one) => one.code === code);
  if (!role) throw new Error(`no role ${code} among ${roles.map((one) => one.code).join(', ')}`);
  const email = `${code}@e2e.example`;
  const signIn = async (password: string) => {
    const answer = await as(null)('POST', '/admin/login', { email, password });
    return as(accepted<{ data: { token: string } }>(answer).data.token);
  };
  const form = { name: code, email, roleIds: [role.id], departmentIds: [] };
  const { password } = accepted<{ password: string }>(
    await administrator('POST', '/people/persons', form),
  );
  const first = await signIn(password);
  const chosen = { currentPassword: password, password: PASSWORD };
  accepted(await first('PUT', '/admin/users/me', chosen));
  return signIn(PASSWORD);
};

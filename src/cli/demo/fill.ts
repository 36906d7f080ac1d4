import { fork } from 'node:child_process';
import path from 'node:path';

import { ROLES, SUPER_ADMIN } from '../../contracts/actor';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson, roleCodeOf } from '../../people/demo-people';
import { AppError } from '../../platform/app-error';
import { readEnvWithSecrets, readProcessEnv } from '../../platform/env';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import { toChildren } from '../supervisor/children';
import type { System } from '../supervisor/start-system';
import type { DemoAccount, DemoProgress, FillDemo } from './demo-system';
import type { FillMessage } from './fill-main';
import { withoutAbsent } from './without-absent';

const toNameEn = (key: DemoPerson['key']): string => {
  const code = roleCodeOf(key);
  return code === SUPER_ADMIN ? 'Super administrator' : ROLES[code].nameEn;
};

const listAccounts = (): DemoAccount[] =>
  DEMO_PEOPLE.map(({ key, email, roleNameZh }) => ({
    role: `${roleNameZh} ${toNameEn(key)}`,
    email,
    password: DEMO_PASSWORD,
  }));

const isFilled = async ({ urls }: System): Promise<boolean> => {
  const database = openPoolDatabase(urls.app, { max: 1 });
  try {
    const [schema] = await database.sql<{ there: boolean }>(
      `select to_regclass('replay.parts') is not null as there`,
    );
    if (!schema?.there) return false;
    return (await database.sql(`select 1 from replay.parts where kind = 'fill'`)).length > 0;
  } finally {
    await database.close();
  }
};

const isProgress = (message: unknown): message is FillMessage =>
  typeof message === 'object' && message !== null && (message as FillMessage).type === 'progress';

const runFill = ({ place, urls }: System, progress: DemoProgress): Promise<void> => {
  const source = readProcessEnv();
  const facts = { env: readEnvWithSecrets(source), source, place, urls };
  const cms = toChildren(facts).find(({ name }) => name === 'cms');
  return new Promise((resolve, reject) => {
    let last = '';
    const child = fork(path.join(__dirname, 'fill-main.js'), {
      // The owner's address stays out of the arguments, which anybody on the machine may read.
      env: {
        ...withoutAbsent(cms?.env ?? {}),
        DATABASE_OWNER_URL: urls.owner,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (text: Buffer) => {
      last = `${last}${text.toString()}`.slice(-4000);
    });
    child.on('message', (message) => {
      if (isProgress(message)) progress(message.step, message.done, message.total);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) return resolve();
      reject(
        new AppError({
          kind: 'failed',
          code: 'demo.fill',
          message: `示例数据没有装完（${signal ?? code}）；再次运行 npm run demo 会接着装。/ The sample is not complete; npm run demo goes on with it.\n${last}`,
        }),
      );
    });
  });
};

/**
 * A sample of the department's last twelve months, and items in every state, under the demo accounts. At later starts it
 * finds them there and takes no time; interrupted, it goes on at the next start.
 */
export const fillDemo: FillDemo = async (system, progress) => {
  if (!(await isFilled(system))) await runFill(system, progress);
  return listAccounts();
};

// npm run demo: the same system with a database of its own and a sample of the department's year.
import path from 'node:path';

import { DEMO_USAGE, readDemoOptions } from './demo/demo-options';
import type { DemoAccount } from './demo/demo-system';
import { createProgress } from './demo/draw-progress';
import { loadFill } from './demo/load-fill';
import { resetDemo } from './demo/reset-demo';
import { runMain } from './run-main';
import { DEMO_DATABASE, toPlace } from './supervisor/place';
import { prepareEnv } from './supervisor/prepare-env';
import { keepLines } from './supervisor/print-lines';
import { runSystem } from './supervisor/run-system';
import type { System } from './supervisor/start-system';

runMain(async (args) => {
  const { help, reset } = readDemoOptions(args);
  if (help) {
    console.log(DEMO_USAGE);
    return 0;
  }
  const { env, source } = prepareEnv();
  const place = toPlace(env, DEMO_DATABASE);
  if (env.DATABASE_URL ?? env.REDIS_URL) {
    console.log(
      '演示不使用 DATABASE_URL 和 REDIS_URL / the demo leaves DATABASE_URL and REDIS_URL alone',
    );
  }
  if (reset) {
    await resetDemo(env, place);
    console.log('已清空演示数据 / the demo starts over');
  }
  const logFolder = path.join(place.dataDir, 'log');
  const { onLine, lastLines } = keepLines(logFolder);
  const onStep = (text: string) => console.log(`→ ${text}`);
  try {
    await runSystem({ env, source, place, onLine, onStep }, async (system) => {
      const fillDemo = await loadFill();
      const accounts = await fillDemo(system, createProgress());
      console.log(toWelcome(system, accounts, logFolder));
    });
  } catch (error) {
    console.error(`${lastLines().join('\n')}\n日志 / logs: ${logFolder}`);
    throw error;
  }
  return 0;
});

function toWelcome({ cmsUrl, portalUrl }: System, accounts: DemoAccount[], logs: string): string {
  const rows = accounts.map(
    ({ role, email, password }) => `    ${email.padEnd(32)} ${password}  ${role}`,
  );
  return [
    '',
    '公开（演示）已启动 / Gongkai (demo) is running',
    `  采编后台 CMS     ${cmsUrl}/admin`,
    `  门户网站 portal  ${portalUrl}`,
    `  日志 logs        ${logs}`,
    '  演示账号 accounts',
    ...rows,
    '  Ctrl-C 停止 stops · npm run demo -- --reset 重新开始 starts over',
    '',
  ].join('\n');
}

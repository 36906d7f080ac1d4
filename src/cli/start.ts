// npm start: the real system, in the foreground, until Ctrl-C.
import { parseOptions } from './parse-options';
import { runMain } from './run-main';
import { REAL_DATABASE, toPlace } from './supervisor/place';
import { prepareEnv } from './supervisor/prepare-env';
import { printLine } from './supervisor/print-lines';
import { runSystem } from './supervisor/run-system';

const USAGE = `用法 / Usage: npm start
  启动 CMS、后台任务、门户和数据库，Ctrl-C 停止；设置来自环境变量和 .env
  / starts CMS, worker, portal and database; Ctrl-C stops them. Settings come from the environment and .env`;
const OPTIONS = { help: { type: 'boolean', default: false } } as const;

runMain(async (args) => {
  if (parseOptions(args, OPTIONS, { code: 'start.arguments', usage: USAGE }).help) {
    console.log(USAGE);
    return 0;
  }
  const { env, source } = prepareEnv();
  const place = toPlace(env, REAL_DATABASE);
  const onStep = (text: string) => console.log(`→ ${text}`);
  await runSystem(
    { env, source, place, onLine: printLine, onStep },
    async ({ cmsUrl, portalUrl }) => {
      console.log(
        [
          '',
          '公开已启动 / Gongkai is running',
          `  采编后台 CMS     ${cmsUrl}/admin （首次打开时建立第一个管理员 / the first visit makes the first administrator）`,
          `  门户网站 portal  ${portalUrl}`,
          '  Ctrl-C 停止 / stops everything, PostgreSQL last',
          '',
        ].join('\n'),
      );
      return Promise.resolve();
    },
  );
  return 0;
});

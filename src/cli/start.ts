// npm start: the real system, in the foreground, until Ctrl-C.
import { runMain } from './run-main';
import { REAL_DATABASE, toPlace } from './supervisor/place';
import { prepareEnv } from './supervisor/prepare-env';
import { printLine } from './supervisor/print-lines';
import { runSystem } from './supervisor/run-system';

runMain(async () => {
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

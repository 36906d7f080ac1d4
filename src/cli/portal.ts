// npm run portal: the portal process; with --rebuild instead the whole site made anew from the register.
import { parseOptions } from './parse-options';
import { rebuildSite } from './portal/rebuild-site';
import { runMain } from './run-main';

const USAGE = `用法 / Usage: npm run portal [-- --rebuild [--database gongkai_demo]]
  （无选项）   启动门户服务 / without an option: starts the portal's server
  --rebuild   按登记簿和模板重新生成整个门户，列出改动 / makes the whole site anew from register and templates, and says what changed
  --database  用哪个数据库（默认：正在运行的系统的）/ of which database (default: of the system that runs)`;

const flag = { type: 'boolean', default: false } as const;
const OPTIONS = { rebuild: flag, help: flag, database: { type: 'string' } } as const;

runMain(async (args) => {
  const { help, rebuild, database } = parseOptions(args, OPTIONS, {
    code: 'portal.arguments',
    usage: USAGE,
  });
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (rebuild) return rebuildSite(database);
  await import('../portal/main');
  // It serves until it is told to stop, and ends the process then.
  return new Promise<number>(() => undefined);
});

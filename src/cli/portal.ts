// npm run portal: the portal process; with --rebuild instead the whole site made anew from the register, with
// --patrol what differs from it found and mended.
import { parseOptions } from './parse-options';
import { patrolSite } from './portal/patrol-site';
import { rebuildSite } from './portal/rebuild-site';
import { runMain } from './run-main';

const USAGE = `用法 / Usage: npm run portal [-- --rebuild | --patrol [--database gongkai_demo]]
  （无选项）   启动门户服务 / without an option: starts the portal's server
  --rebuild   按登记簿和模板重新生成整个门户，列出改动 / makes the whole site anew from register and templates, and says what changed
  --patrol    把门户上的页面和文件与登记簿逐一比对，恢复被改动、删除的，清除多余的 / holds the live site against the register, mends what differs
  --database  用哪个数据库（默认：正在运行的系统的）/ of which database (default: of the system that runs)`;

const flag = { type: 'boolean', default: false } as const;
const OPTIONS = { rebuild: flag, patrol: flag, help: flag, database: { type: 'string' } } as const;

runMain(async (args) => {
  const { help, rebuild, patrol, database } = parseOptions(args, OPTIONS, {
    code: 'portal.arguments',
    usage: USAGE,
  });
  if (help) {
    console.log(USAGE);
    return 0;
  }
  if (patrol) return patrolSite(database);
  if (rebuild) return rebuildSite(database);
  await import('../portal/main');
  // It serves until it is told to stop, and ends the process then.
  return new Promise<number>(() => undefined);
});

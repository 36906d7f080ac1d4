// npm run side-doors: each entrance by which something might become public without review, tried on a system of its own.
import { mkdirSync } from 'node:fs';

import { resetDemo } from './demo/reset-demo';
import { parseOptions } from './parse-options';
import { ALL_DOORS } from './proof/side-doors/all-doors';
import { openDesk } from './proof/side-doors/desk';
import { openSideDoorSystem } from './proof/side-doors/open-system';
import { runDoors, type Tried } from './proof/side-doors/run-doors';
import { runMain } from './run-main';
import { openDatabase } from './supervisor/open-database';
import { toPlace } from './supervisor/place';
import { prepareEnv } from './supervisor/prepare-env';

const USAGE = `用法 / Usage: npm run side-doors [-- --json]
  在自己的演示数据库上逐一尝试每个入口，看公众看到的内容有没有变化
  / tries every entrance on a demo database of its own, and sees whether the public sees any change
  --json  以 JSON 输出 / as JSON`;

const DATABASE = 'gongkai_side_doors';

const toLine = ({ entrance, attempt, answer, problems }: Tried): string =>
  [
    `${problems.length === 0 ? '✓' : '✗'} ${entrance} · ${attempt}\n    ${answer}`,
    ...problems.map((problem) => `    ${problem}`),
  ].join('\n');

const tryAll = async (): Promise<Tried[]> => {
  const { env } = prepareEnv();
  const place = toPlace(env, DATABASE);
  await resetDemo(env, place);
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  // The system has secrets of its own: this database is not to know the key of the one here.
  const { REGISTER_KEY: _, ...others } = env;
  const { urls, close } = await openDatabase({ env: others, place, make: true });
  try {
    const system = await openSideDoorSystem(urls, place.dataDir);
    try {
      const desk = await openDesk(system);
      return await runDoors(desk, ALL_DOORS, (tried) => console.error(toLine(tried)));
    } finally {
      await system.stop();
    }
  } finally {
    await close();
    await resetDemo(env, place);
  }
};

runMain(async (args) => {
  const flag = { type: 'boolean', default: false } as const;
  const options = { json: flag, help: flag };
  const { json, help } = parseOptions(args, options, {
    code: 'side-doors.arguments',
    usage: USAGE,
  });
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const doors = await tryAll();
  const open = doors.filter(({ problems }) => problems.length > 0);
  if (json) console.log(JSON.stringify({ doors }, null, 2));
  else console.log(`\n${doors.length} 个入口，${open.length} 个有问题 / entrances, with problems`);
  return open.length === 0 ? 0 : 1;
});

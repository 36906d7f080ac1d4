// CMS and worker as they really run: how soon ready, how large after so many items, how quick a list of 100,000.
import { readFileSync } from 'node:fs';

import { createLogger } from '../../platform/logger';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import { forEachAtOnce } from '../replay/for-each-at-once';
import { readParts } from '../replay/state-store';
import { type KnownIds, toWorkingCopy } from '../replay/to-working-copy';
import { waitUntilCounted } from '../replay/wait-until-counted';
import { superviseChild } from '../supervisor/child';
import { type SystemFacts, toChildren } from '../supervisor/children';
import { createBenchItems } from './bench-items';
import { openDesk } from './desk-client';
import { toLongItem } from './long-item';
import { measureOpening } from './open-phase';
import { measurePhoto, type PhotoFigures } from './photo-phase';
import { timeEach } from './rounds';
import { median } from './statistics';

const LIST_ROUNDS = 15;
/** The middle one counts. */
const STARTS = 3;
const LISTED = 100_000;
/** The sort that the desk's lists begin with, and the one by title. */
const SORTS = ['updatedAt:DESC', 'title:ASC'] as const;

export type ProcessFigures = PhotoFigures & {
  cmsReadyMs: number;
  cmsMb: number;
  workerMb: number;
  itemsPerSecond: number;
  listMs: number;
  /** null where the machine has no browser. */
  openMs: number | null;
};

/** Resident memory of a process. Linux only; elsewhere NaN, which the table shows as not met. */
const readMb = (pid: number | undefined): number => {
  if (process.platform !== 'linux') return NaN;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024;
};

const startChild = async (facts: SystemFacts, name: string) => {
  const spec = toChildren(facts).find((one) => one.name === name);
  if (!spec) throw new Error(`no process ${name}`);
  const lines: string[] = [];
  const child = superviseChild(spec, {
    logger: createLogger('bench'),
    onLine: (_, line) => void lines.push(line),
    onChange: () => undefined,
  });
  const before = performance.now();
  await child.start().catch((cause: unknown) => {
    throw new Error(lines.slice(-20).join('\n'), { cause });
  });
  return { child, readyMs: performance.now() - before };
};

const fillList = async (url: string): Promise<void> => {
  const database = openPoolDatabase(url, { max: 1 });
  try {
    await database.sql(
      `insert into public.news_posts (document_id, locale, title, body, created_at, updated_at, published_at)
       select 'bench' || n, 'zh-Hans', '第' || n || '号列表稿件', repeat('正文。', 100), at, at, at
       from (select n, now() - n * interval '5 minutes' as at from generate_series(1, $1::int - (select count(*)::int from public.news_posts)) n) made`,
      [LISTED],
    );
    // What autovacuum does within a minute of so many rows; without it a count reads every row.
    await database.sql('vacuum (analyze) public.news_posts');
  } finally {
    await database.close();
  }
};

const readIds = async (url: string) => {
  const database = openPoolDatabase(url, { max: 1 });
  try {
    const read = (kind: string) => readParts(database.sql, kind);
    const [columns, departments, pictures] = [
      await read('column'),
      await read('department'),
      await read('picture'),
    ];
    return { columns, departments, pictures, documents: new Map<string, string>() };
  } finally {
    await database.close();
  }
};

const waitCounted = async (url: string) => {
  const database = openPoolDatabase(url, { max: 1 });
  try {
    await waitUntilCounted(database.sql);
  } finally {
    await database.close();
  }
};

/** Starts the CMS some times, because a start may fall together with what PostgreSQL does after the phase before. */
const startCms = async (facts: SystemFacts) => {
  const times: number[] = [];
  for (let start = 1; ; start += 1) {
    const { child, readyMs } = await startChild(facts, 'cms');
    times.push(readyMs);
    if (start === STARTS) return { child, readyMs: median(times) };
    await child.stop();
  }
};

const openLongItem = async (
  facts: SystemFacts,
  url: string,
  desk: Awaited<ReturnType<typeof openDesk>>,
  ids: KnownIds,
): Promise<number | null> => {
  const database = openPoolDatabase(facts.urls.app, { max: 1 });
  try {
    const rows = await database.sql<{ documentId: string }>(
      'select document_id as "documentId" from public.files where id = any ($1::int[]) order by id limit 10',
      [[...ids.pictures.values()].map(Number)],
    );
    const item = toLongItem(
      1,
      ids,
      rows.map(({ documentId }) => documentId),
    );
    await desk.save(item);
    return await measureOpening(url, String(item.title), facts.source);
  } finally {
    await database.close();
  }
};

/** Needs a database that setUpSite and the demo people have been put into. */
export const measureProcesses = async (
  facts: SystemFacts,
  {
    number,
    concurrency,
    onItem,
  }: { number: number; concurrency: number; onItem(done: number): void },
): Promise<ProcessFigures> => {
  const cms = await startCms(facts);
  const worker = await startChild(facts, 'worker');
  try {
    const url = `http://${facts.env.HOST}:${facts.env.PORT}`;
    const desk = await openDesk(url);
    const ids = await readIds(facts.urls.app);
    let done = 0;
    const startedAt = performance.now();
    await forEachAtOnce(createBenchItems(number), concurrency, async (item) => {
      await desk.publish(toWorkingCopy(item, ids));
      onItem((done += 1));
    });
    await waitCounted(facts.urls.app);
    const seconds = (performance.now() - startedAt) / 1000;
    const [cmsMb, workerMb] = [readMb(cms.child.facts().pid), readMb(worker.child.facts().pid)];
    const photo = await measurePhoto(url, desk.editorToken);
    const openMs = await openLongItem(facts, url, desk, ids);
    await fillList(facts.urls.app);
    const lists: number[] = [];
    for (const sort of SORTS) {
      const { eachMs } = await timeEach(Array.from({ length: LIST_ROUNDS }), () => desk.list(sort));
      lists.push(median(eachMs));
    }
    return {
      ...photo,
      cmsReadyMs: cms.readyMs,
      cmsMb,
      workerMb,
      itemsPerSecond: done / seconds,
      openMs,
      listMs: Math.max(...lists),
    };
  } finally {
    await cms.child.stop();
    await worker.child.stop();
  }
};

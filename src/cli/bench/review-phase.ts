// Review with an archive behind it: what the lists of tasks ask, and one decision.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createChecks } from '../../../plugins/checks/server/create-checks';
import { caseStore } from '../../../plugins/review/server/adapters/case-store';
import { readTaskMarks } from '../../../plugins/review/server/adapters/claim-store';
import { countInbox, type InboxFilter } from '../../../plugins/review/server/adapters/inbox-store';
import { readTasks } from '../../../plugins/review/server/adapters/item-review-store';
import type { TaskFilter } from '../../../plugins/review/server/adapters/narrow-tasks';
import { createDecide } from '../../../plugins/review/server/use-cases/decide';
import type { ReadAbsent } from '../../../plugins/review/server/use-cases/ports';
import { createRegisterMacs } from '../../contracts/register-macs';
import { LATE_AFTER_WORKING_DAYS, toLimits } from '../../contracts/waiting';
import { systemClock } from '../../platform/clock';
import { openFileStore } from '../../platform/files/file-store';
import { openPoolDatabase, type PoolDatabase } from '../../platform/sql/pool-database';
import { readAbsent } from '../../platform/sql/stand-ins';
import { createWorkCalendar } from '../../platform/work-calendar';
import { BENCH_CONTENT } from './bench-content';
import { type Figure, median } from './statistics';

/** Of these, so many are open: an office's work of some weeks. */
const CASES = 100_000;
const OPEN = 2000;
const ROUNDS = 50;
const DECISIONS = 200;
const LISTS: readonly InboxFilter[] = ['mine', 'department', 'late', 'done'];

const REVIEWER = { ref: 'admin:77', name: '周初雪', roles: ['first-reviewer'] };
const MADE = `select n, 'd' || n as document_id, encode(sha256(convert_to(n::text, 'UTF8')), 'hex') as fingerprint,
    now() - n * interval '1 minute' as at, $2::int >= n as is_open from generate_series(1, $1::int) n`;

/** All of one item each, in the default workflow; the newest are open, spread over its stages. */
const FILL = [
  `insert into gongkai.revisions (fingerprint, item_type, document_id, locale, format_version, size_bytes)
   select fingerprint, 'news-post', document_id, 'zh-Hans', 2, 1000 from (${MADE}) m`,
  `insert into gongkai.revision_bytes (fingerprint, bytes)
   select fingerprint, convert_to(($3::jsonb || jsonb_build_object('documentId', document_id, 'title', '稿件' || n))::text, 'UTF8') from (${MADE}) m`,
  `insert into gongkai.review_cases (case_id, item_type, document_id, locale, fingerprint, save_number, authors, workflow_id,
     workflow_version, stages, submitted_by, submitted_by_name, submitted_at) overriding system value
   select n, 'news-post', document_id, 'zh-Hans', fingerprint, 1, array['admin:1'], workflow_id, version, stages, 'admin:1', '林一鸣', at
   from (${MADE}) m cross join (select * from gongkai.workflows where workflow_id = 'default' order by version desc limit 1) w`,
  `insert into gongkai.case_heads (case_id, fingerprint, item_type, column_id, department_id, words)
   select n, fingerprint, 'news-post', $3::jsonb ->> 'columnId', $3::jsonb ->> 'departmentId', '稿件' || n from (${MADE}) m`,
  `insert into gongkai.decisions (case_id, stage_index, verdict, fingerprint, decided_by, decided_by_name, decided_role, decided_at)
   select n, s, 'approve', fingerprint, 'admin:' || (70 + s + n % 5 * 7), '某', 'signatory', at
   from (${MADE}) m cross join generate_series(0, 2) s where not is_open or s < n % 3`,
  `insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at)
   select n, 'published', fingerprint, 'admin:1', '林一鸣', at from (${MADE}) m where not is_open`,
  `insert into gongkai.open_cases (item_type, document_id, locale, case_id, stage_index, moved_at, department_id, stage_roles, stage_scope)
   select 'news-post', m.document_id, 'zh-Hans', n, n % 3, at, $3::jsonb ->> 'departmentId', gongkai.stage_roles(c.stages -> (n % 3)::int),
     gongkai.stage_scope(c.stages -> (n % 3)::int)
   from (${MADE}) m join gongkai.review_cases c on c.case_id = n where is_open`,
];

/** The superuser writes it with triggers and keys off, in a database of its own. */
const fill = async (superuserUrl: string): Promise<void> => {
  const superuser = openPoolDatabase(superuserUrl, { max: 1 });
  try {
    await superuser.sql('set session_replication_role = replica');
    const template = JSON.stringify({ ...BENCH_CONTENT, body: { format: 'text', text: '正文。' } });
    for (const statement of FILL) {
      const params = [CASES, OPEN, ...(statement.includes('$3') ? [template] : [])];
      await superuser.sql(statement, params);
    }
    await superuser.sql('vacuum analyze');
  } finally {
    await superuser.close();
  }
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const ALL: TaskFilter = {
  ...{ text: '', type: '', columnIds: [], departmentId: '' },
  ...{ held: '', late: false },
};
/** Of the open ones a few; of what was decided too. */
const NARROWED: TaskFilter = {
  ...{ text: '稿件12', type: 'news-post', columnIds: [], held: 'nobody', late: false },
  departmentId: BENCH_CONTENT.departmentId ?? '',
};

/** Everything that the page asks: its first list with who took what, and how many each list holds. */
const openInbox = async ({ sql }: PoolDatabase, filter: TaskFilter): Promise<void> => {
  const now = new Date();
  const asked = {
    ...{ filter, now },
    ...{ person: REVIEWER.ref, departments: [], readable: [] },
    places: [{ roles: REVIEWER.roles, departments: [] }],
    ...{ limits: toLimits(now, createWorkCalendar()), usual: LATE_AFTER_WORKING_DAYS },
  };
  const { rows } = await readTasks(sql, { ...asked, page: 1, pageSize: 20 });
  if (rows.length < 20) throw new Error('no tasks');
  await readTaskMarks(
    sql,
    rows.map(({ caseId }) => caseId),
    now,
  );
  for (const list of LISTS) await countInbox(sql, list, asked);
};

const measureDecisions = async (database: PoolDatabase, folder: string): Promise<number> => {
  const macs = createRegisterMacs(['a key of the bench alone']);
  const clock = systemClock;
  const { beginLook } = createChecks({
    ...{ clock, macs, files: openFileStore({ dir: folder }) },
    nameDocuments: () => Promise.resolve([]),
  });
  const readAbsentNow: ReadAbsent = (sql, held) =>
    readAbsent(sql, held, { now: clock.now(), macs });
  const decide = createDecide({
    planWithdrawal: () => Promise.reject(new Error('nothing is withdrawn here')),
    ...{ database, clock, cases: caseStore, macs, beginLook },
    readAbsent: readAbsentNow,
  });
  const open = await database.sql<{ caseId: number; fingerprint: string }>(
    `select case_id as "caseId", c.fingerprint from gongkai.open_cases o join gongkai.review_cases c using (case_id)
     where o.stage_index = 0 order by case_id limit $1`,
    [DECISIONS],
  );
  const times: number[] = [];
  for (const one of open) {
    times.push(
      await timed(async () => {
        const outcome = await decide({ ...one, verdict: 'approve', reason: '' }, REVIEWER);
        if (!outcome.ok) throw new Error(outcome.refusal);
      }),
    );
  }
  return median(times);
};

const toFigure = (name: string, ours: number, atMost: number): Figure => ({
  ...{ name, ours, unit: 'ms', plain: null },
  target: { of: 'figure', atMost },
});

/** The medians of opening the list of tasks and of one decision, with 100,000 cases stored. */
export const measureReview = async (urls: {
  superuser: string;
  app: string;
}): Promise<Figure[]> => {
  await fill(urls.superuser);
  const database = openPoolDatabase(urls.app, { max: 2 });
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
  try {
    const inbox: number[] = [];
    const narrowed: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      inbox.push(await timed(() => openInbox(database, ALL)));
      narrowed.push(await timed(() => openInbox(database, NARROWED)));
    }
    return [
      toFigure('the lists of tasks, 100,000 cases stored', median(inbox), 50),
      toFigure('the same narrowed by words and department', median(narrowed), 50),
      toFigure('a decision, 100,000 cases stored', await measureDecisions(database, folder), 15),
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

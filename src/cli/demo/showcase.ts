// A few items in every state that an item can be in, so that every screen of the demo has something real on it.
import type { ItemKey } from '../../contracts/item';
import { runAt } from '../../platform/clock';
import type { CorpusItem } from '../corpus/corpus';
import type { Office } from '../replay/office';
import { publishItem, runItem, saveItem, submitAndApprove } from '../replay/run-item';
import { type ItemProgress, readProgress } from '../replay/state-store';
import type { KnownIds } from '../replay/to-working-copy';
import { waitUntilCounted } from '../replay/wait-until-counted';

export type Goal =
  | 'draft'
  | 'incomplete'
  | 'first-review'
  | 'secrecy-review'
  | 'sign-off'
  | 'approved'
  | 'returned'
  | 'corrected'
  | 'withdrawn'
  | 'failed'
  | 'awaiting-operator';

export type Showpiece = { item: CorpusItem; goal: Goal };

/** An account whose connector is not installed: what goes there fails, with the reason on the screen. */
export const UNREACHABLE_ACCOUNT = 'toutiao';

const HOUR_MS = 3_600_000;
const STAGES: Partial<Record<Goal, number>> = {
  'first-review': 0,
  'secrecy-review': 1,
  'sign-off': 2,
  approved: 3,
};

/** How many of each, and of which of the corpus's items they are made. */
const PLAN: readonly [Goal, CorpusItem['account'], number][] = [
  ['draft', 'portal', 2],
  ['draft', 'wechat', 1],
  ['incomplete', 'portal', 2],
  ['first-review', 'portal', 3],
  ['first-review', 'wechat', 1],
  ['secrecy-review', 'portal', 2],
  ['sign-off', 'portal', 1],
  ['sign-off', 'weibo', 1],
  ['approved', 'portal', 2],
  ['returned', 'portal', 1],
  ['corrected', 'portal', 1],
  ['withdrawn', 'portal', 1],
  ['failed', 'portal', 1],
  ['awaiting-operator', 'wechat', 2],
  ['awaiting-operator', 'weibo', 2],
];

/** Draws the pieces from items of a corpus of their own (ordinary ones); their times are the last hours before `now`. */
export const toShowpieces = (items: readonly CorpusItem[], now: Date): Showpiece[] => {
  const left = items.filter(({ type }) => type === 'news-post' || type === 'social-post');
  const pieces = PLAN.flatMap(([goal, account, number]) =>
    Array.from({ length: number }, (): Showpiece | undefined => {
      const at = left.findIndex((item) => item.account === account);
      const [item] = at === -1 ? [] : left.splice(at, 1);
      return item && { goal, item };
    }),
  ).filter((piece): piece is Showpiece => piece !== undefined);
  return pieces.map(({ goal, item }, index) => ({
    goal,
    item: {
      ...item,
      key: `showcase/${item.key}`,
      publishedAt: new Date(now.getTime() - (pieces.length - index) * HOUR_MS),
    },
  }));
};

type Facts = { cases: number; publications: number };

const readFacts = async (
  { database }: Office,
  { type, documentId, locale }: ItemKey,
): Promise<Facts> => {
  const [row] = await database.sql<Facts>(
    `select (select count(*) from gongkai.review_cases where item_type = $1 and document_id = $2 and locale = $3) as cases,
       (select count(*) from gongkai.publications where item_type = $1 and document_id = $2 and locale = $3) as publications`,
    [type, documentId, locale],
  );
  return row ?? { cases: 0, publications: 0 };
};

/** What is laid over the item's data: an unfinished form, or the unreachable account besides the portal. */
const toMore = (goal: Goal): Record<string, unknown> => {
  if (goal === 'incomplete') return { body: null, column: null, accounts: [], disclosure: null };
  return goal === 'failed' ? { accounts: ['portal', UNREACHABLE_ACCOUNT] } : {};
};

const sendBack = async (
  office: Office,
  key: ItemKey,
  at: Date,
  progress: ItemProgress | undefined,
) => {
  const submitted = await submitAndApprove(office, key, at, progress, 1);
  const reason = '第二段涉及尚未公开的监测数据，请核实来源后删除或注明。';
  await runAt(at, () => office.sendBack(submitted, 'secrecy-reviewer', reason));
};

const correct = async (
  office: Office,
  key: ItemKey,
  { title, publishedAt }: CorpusItem,
  progress: ItemProgress | undefined,
) => {
  const at = new Date(publishedAt.getTime() + HOUR_MS / 2);
  if (!progress?.openCase) {
    const told = '标题有误，现已更正，正文没有改动。';
    await office.correct(key, { title: `${title}（更正）` }, told);
  }
  await publishItem(office, key, at, progress);
};

/** Brings one piece to its goal, from wherever a former run left it. */
const bring = async (
  office: Office,
  { item, goal }: Showpiece,
  ids: KnownIds,
  progress: ItemProgress | undefined,
) => {
  const key = await saveItem(office, item, ids, progress, toMore(goal));
  const { cases, publications } = await readFacts(office, key);
  const at = item.publishedAt;
  const stages = STAGES[goal];
  if (stages !== undefined) await submitAndApprove(office, key, at, progress, stages);
  if (goal === 'returned' && (cases === 0 || progress?.openCase))
    await sendBack(office, key, at, progress);
  const isPublic = goal === 'corrected' || goal === 'withdrawn' || goal === 'failed';
  if (isPublic && publications === 0) {
    await runItem(office, item, ids, progress ?? toProgress(item, key));
    // It is to have been read by the public before it is corrected or withdrawn.
    await waitUntilCounted(office.database.sql, undefined, { mayFail: true });
  }
  if (goal === 'awaiting-operator' && publications === 0)
    await publishItem(office, key, at, progress);
  if (goal === 'corrected' && publications < 2) {
    await correct(office, key, item, publications === 1 ? progress : undefined);
  }
  if (goal === 'withdrawn' && publications < 2) {
    const reason = '内容有误，经核实后撤稿。';
    await runAt(new Date(at.getTime() + HOUR_MS / 2), () => office.withdraw(key, reason));
  }
};

/** An item that was just saved. */
const toProgress = (item: CorpusItem, { documentId }: ItemKey): ItemProgress => ({
  key: item.key,
  documentId,
  openCase: null,
  isPublished: false,
  awaitedDeliveryId: null,
});

/** Brings all pieces to their goals; safe to run again. */
export const showAll = async (
  office: Office,
  pieces: readonly Showpiece[],
  ids: Omit<KnownIds, 'documents'>,
  onPiece: (done: number, total: number) => void,
): Promise<void> => {
  const progress = await readProgress(office.database.sql);
  const known = { ...ids, documents: new Map<string, string>() };
  for (const [index, piece] of pieces.entries()) {
    await bring(office, piece, known, progress.get(piece.item.key));
    onPiece(index + 1, pieces.length);
  }
};

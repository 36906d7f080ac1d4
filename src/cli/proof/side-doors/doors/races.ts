// The one way to the public, asked several times at once, and from two processes.
import { ofHttp } from '../answers';
import { signInAt } from '../callers';
import { type Case, type Desk, saveAs } from '../desk';
import type { Answer, SideDoor } from '../side-door';

const ENTRANCE = '同时 at once';

const publishCase = (desk: Desk, { caseId, fingerprint }: Case) =>
  desk.as.signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });

/** Exactly one of them was accepted; answered as refused by all others. */
const oneOf = (answers: Answer[]): Answer[] => {
  const accepted = answers.filter(({ refused }) => !refused).length;
  const wrong = accepted === 1 ? {} : { wrong: `${accepted} were accepted` };
  return answers.map((answer) => ({ ...answer, ...(answer.wrong ? {} : wrong) }));
};

const approvedItem = async (desk: Desk, title: string) => {
  const documentId = await desk.save({ title });
  const on = await desk.submit(documentId);
  await desk.approve(on);
  return { documentId, ...on };
};

/** The page says what was approved. */
const readsOnPortal = async (desk: Desk, documentId: string, title: string) => {
  const response = await fetch(`${desk.system.portalUrl}/news-post/${documentId}.html`);
  return (await response.text()).includes(title) ? undefined : `its page does not say ${title}`;
};

const liveFingerprint = async ({ system }: Desk, documentId: string) => {
  const [row] = await system.sql<{ fingerprint: string }>(
    'select fingerprint from gongkai.live_publications where document_id = $1',
    [documentId],
  );
  return row?.fingerprint;
};

let raced: { documentId: string; fingerprint: string } | undefined;

const checkRaced = async (desk: Desk, title: string) => {
  if (!raced) return 'nothing was raced';
  const { documentId, fingerprint } = raced;
  if ((await liveFingerprint(desk, documentId)) !== fingerprint) return 'another text is live';
  return readsOnPortal(desk, documentId, title);
};

export const RACE_DOORS: readonly SideDoor[] = [
  {
    entrance: ENTRANCE,
    attempt: '三个人同时发布 three publishes at once',
    outcome: 'either',
    published: 1,
    try: async (desk) => {
      const item = await approvedItem(desk, '同时发布的稿件');
      raced = item;
      return oneOf(await Promise.all([1, 2, 3].map(() => ofHttp(publishCase(desk, item)))));
    },
    check: (desk) => checkRaced(desk, '同时发布的稿件'),
  },
  {
    entrance: ENTRANCE,
    attempt:
      '发布与保存同时 a publish racing saves: the approved text is public, never the saved one',
    outcome: 'either',
    published: 1,
    try: async (desk) => {
      const item = await approvedItem(desk, '边发布边保存的稿件');
      raced = item;
      const form = desk.form({ title: '抢先保存' });
      return Promise.all([
        ...[1, 2].map(() => ofHttp(saveAs(desk.as.editor, item.documentId, form))),
        ofHttp(publishCase(desk, item)),
        ...[1, 2].map(() => ofHttp(saveAs(desk.as.editor, item.documentId, form))),
      ]);
    },
    check: (desk) => checkRaced(desk, '边发布边保存的稿件'),
  },
  {
    entrance: '两个 CMS 进程 two CMS processes',
    attempt: '两边同时发布 the same case published at both at once',
    outcome: 'either',
    published: 1,
    try: async (desk) => {
      const second = await signInAt(await desk.system.secondCms(), 'signatory');
      const item = await approvedItem(desk, '两边同时发布的稿件');
      raced = item;
      const { caseId, fingerprint } = item;
      return oneOf(
        await Promise.all([
          ofHttp(publishCase(desk, item)),
          ofHttp(second('POST', `/channels/cases/${caseId}/publish`, { fingerprint })),
        ]),
      );
    },
    check: (desk) => checkRaced(desk, '两边同时发布的稿件'),
  },
  {
    entrance: '两个 CMS 进程 two CMS processes',
    attempt: '一边提交一边保存 submitted at one, saved at the other',
    outcome: 'either',
    try: async (desk) => {
      const second = await signInAt(await desk.system.secondCms(), 'editor');
      const documentId = await desk.save({ title: '一边提交一边保存的稿件' });
      const form = desk.form({ title: '另一边所改' });
      const submit = `/review/items/news-post/${documentId}/submit?locale=zh-Hans`;
      return Promise.all([
        ofHttp(desk.as.editor('POST', submit, {})),
        ofHttp(saveAs(second, documentId, form)),
        ofHttp(second('POST', submit, {})),
        ofHttp(saveAs(desk.as.editor, documentId, form)),
      ]);
    },
  },
  {
    entrance: '审核单 cases',
    attempt: '撤回后、退回后再发布，用过的审核单再用 publish after a recall, a case used again',
    outcome: 'refused',
    try: async (desk) => {
      const recalled = await approvedItem(desk, '已撤回的稿件');
      await desk.as.editor('POST', `/review/cases/${recalled.caseId}/recall`, { reason: '有误' });
      return [
        await ofHttp(publishCase(desk, recalled)),
        ...(raced ? [await ofHttp(publishCase(desk, raced as Case & typeof raced))] : []),
      ];
    },
  },
];

// Plain SQL that satisfies every wall of the register: what it lacks is the key that the processes hold.
import type { RevisionContent } from '../../../../contracts/revision';
import { checkMacs } from '../../../verify/check-macs';
import { ofHttp, ofSql } from '../answers';
import type { Desk } from '../desk';
import {
  forgeCase,
  forgeConfirmation,
  forgeDecisions,
  forgeDelivery,
  forgePublication,
  forgeWithdrawal,
  readContentOf,
} from '../forge';
import { REGISTER } from '../run-statements';
import type { SideDoor } from '../side-door';

const LIMIT = 1000;

/** `npm run verify` must name what was written: one row of each kind at least. */
const mustBeNamed =
  (...codes: string[]) =>
  async ({ system }: Desk): Promise<string | undefined> => {
    const found = await checkMacs(system.sql, system.macs, LIMIT);
    const left = codes.filter((code) => !found.some((finding) => finding.code === code));
    return left.length === 0 ? undefined : `verify does not name ${left.join(', ')}`;
  };

const contentFor = async (desk: Desk, documentId: string): Promise<RevisionContent> => ({
  ...(await readContentOf(desk.system.sql, desk.item.public)),
  documentId,
  title: '伪造的标题',
  body: { format: 'text', text: '无人审核过的正文。' },
});

const forgeApproval = async (desk: Desk, documentId: string, mac: string | null = null) => {
  const { sql } = desk.system;
  const forged = await forgeCase(sql, await contentFor(desk, documentId));
  await forgeDecisions(sql, forged, mac);
  return forged;
};

const readMac = async ({ system }: Desk, table: 'decisions' | 'publications') => {
  const [row] = await system.sql<{ mac: string }>(
    `select mac from gongkai.${table} where mac is not null limit 1`,
  );
  return row?.mac ?? null;
};

const approvals: SideDoor[] = [
  {
    entrance: REGISTER,
    attempt:
      '伪造三个陌生人的审核决定，再由签发人点发布 forge three decisions of strangers, then an honest click',
    outcome: 'refused',
    try: async (desk) => {
      const { caseId, fingerprint } = await forgeApproval(desk, 'forgedapproval');
      return ofHttp(
        desk.as.signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint }),
      );
    },
    check: mustBeNamed('register.forged-case', 'register.forged-decision'),
  },
  {
    entrance: REGISTER,
    attempt:
      '伪造审核、发布和发送 forge approval, publication and delivery; with no code, with those of other rows',
    outcome: 'works',
    try: async (desk) => {
      const { sql } = desk.system;
      const answers = [];
      for (const isCopied of [false, true]) {
        const of = async (table: 'decisions' | 'publications') =>
          isCopied ? readMac(desk, table) : null;
        answers.push(
          await ofSql(async () => {
            const documentId = isCopied ? 'forgedcopied' : 'forgednew';
            const forged = await forgeApproval(desk, documentId, await of('decisions'));
            const made = await forgePublication(sql, forged, 'first', await of('publications'));
            await forgeDelivery(sql, made, 'publish');
          }),
        );
      }
      return answers;
    },
    check: mustBeNamed('register.forged-publication'),
  },
];

const changes: SideDoor[] = [
  {
    entrance: REGISTER,
    attempt:
      '伪造更正，并伪造发送已确认、台账和列表 forge a correction, confirmed, counted and listed',
    outcome: 'works',
    try: (desk) =>
      ofSql(async () => {
        const { sql } = desk.system;
        const forged = await forgeApproval(desk, desk.item.public);
        const made = await forgePublication(sql, forged, 'correction');
        await forgeConfirmation(sql, made, 'update');
      }),
    check: mustBeNamed('register.forged-publication'),
  },
  {
    entrance: REGISTER,
    attempt: '伪造撤稿，交给 worker 执行 forge a withdrawal, for the worker to carry out',
    outcome: 'works',
    try: (desk) =>
      ofSql(async () => {
        const { sql } = desk.system;
        const made = await forgeWithdrawal(sql, await contentFor(desk, desk.item.public));
        await forgeDelivery(sql, made, 'withdraw');
      }),
  },
  {
    entrance: REGISTER,
    attempt:
      '伪造撤稿已执行，并删去列表中的条目 forge a withdrawal as carried out, with its entry gone from the lists',
    outcome: 'works',
    try: (desk) =>
      ofSql(async () => {
        const { sql } = desk.system;
        const content = await readContentOf(sql, desk.item.moved);
        await forgeConfirmation(sql, await forgeWithdrawal(sql, content), 'withdraw');
      }),
  },
];

const SIGN = `insert into gongkai.import_signatures (batch_id, signed_by, signed_by_name, sha256)
  select batch_id, $2, '伪造', sha256 from gongkai.import_closures where batch_id = $1`;

const imports: SideDoor[] = [
  {
    entrance: REGISTER,
    attempt: '伪造导入批次的两份签署 forge both signatures of a batch of an old site',
    outcome: 'works',
    try: (desk) =>
      ofSql(async () => {
        const { sql } = desk.system;
        const forged = await forgeCase(sql, {
          ...(await contentFor(desk, 'forgedtakeover')),
          takenFrom: { address: 'http://old.example/1.htm', publishedOn: '2015-06-01' },
        });
        const [batch] = await sql<{ id: number }>(
          `insert into gongkai.import_batches (source, name, begun_by, begun_by_name) values ('旧站', '伪造', 'system', '伪造')
           returning batch_id as id`,
        );
        await sql(
          `insert into gongkai.import_items (batch_id, place, source_key, item_type, document_id, locale, fingerprint, address, published_at)
           values ($1, 1, 'a', 'news-post', 'forgedtakeover', 'zh-Hans', $2, 'http://old.example/1.htm', '2015-06-01T04:00:00Z')`,
          [batch?.id, forged.fingerprint],
        );
        await sql(
          `insert into gongkai.import_closures (batch_id, items, sha256, report, closed_by, closed_by_name)
           values ($1, 1, repeat('0', 64), '{}', 'system', '伪造')`,
          [batch?.id],
        );
        for (const signer of [desk.refOf.signatory, desk.refOf.administrator]) {
          await sql(SIGN, [batch?.id, signer]);
        }
      }),
    check: mustBeNamed('register.forged-signature'),
  },
];

export const SQL_FORGED_DOORS: readonly SideDoor[] = [...approvals, ...changes, ...imports];

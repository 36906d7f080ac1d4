// Plain SQL as the role that CMS and worker run as, on what is recorded, delivered and listed.
import { REGISTER, runAll, type Statement, toItem } from '../run-statements';
import type { SideDoor } from '../side-door';

const FACTS = [
  'publications',
  'decisions',
  'case_ends',
  'review_cases',
  'revisions',
  'ledger',
  'audit',
  'saves',
];

const records: SideDoor[] = [
  {
    entrance: REGISTER,
    attempt: '改写修订版 edit a revision: its bytes, its name, its item',
    outcome: 'refused',
    try: (desk) => {
      const { fingerprint } = desk.item.approved;
      return runAll(desk, [
        [
          'update gongkai.revision_bytes set bytes = $2 where fingerprint = $1',
          [fingerprint, Buffer.from('{}')],
        ],
        ['delete from gongkai.revision_bytes where fingerprint = $1', [fingerprint]],
        ['insert into gongkai.revision_bytes values ($1, $2)', ['e'.repeat(64), Buffer.from('{}')]],
        [
          'update gongkai.revisions set document_id = $2 where fingerprint = $1',
          [fingerprint, desk.item.draft],
        ],
        [
          `insert into gongkai.expungings (fingerprint, reason, first_signed_by, second_signed_by) values ($1, '假', 'admin:1', 'admin:2')`,
          [fingerprint],
        ],
        ['select gongkai.expunge(1, $1)', ['假']],
        ['insert into gongkai.expunged_texts values ($1, $2, 1, $3, $3)', ['remarks', '1', '假']],
        ['update gongkai.register_keys set expunging_sha256 = $1', ['0'.repeat(64)]],
      ]);
    },
  },
  {
    entrance: REGISTER,
    attempt: '改写、删除、清空记录 update, delete, truncate what is recorded',
    outcome: 'refused',
    try: (desk) =>
      runAll(
        desk,
        FACTS.flatMap((table): Statement[] => [
          [`delete from gongkai.${table}`],
          [`truncate gongkai.${table} cascade`],
          [
            `update gongkai.${table} set recorded_at = now()`.replace(
              'recorded_at = now()',
              SET[table] ?? '',
            ),
          ],
        ]),
      ),
  },
  {
    entrance: REGISTER,
    attempt: '改写指针 write the pointers of what is live',
    outcome: 'refused',
    try: (desk) => {
      const { documentId, fingerprint } = desk.item.inReview;
      return runAll(desk, [
        [
          'insert into gongkai.live_publications select $1, $2, $3, 999999, $4, now(), now()',
          [...toItem(documentId), fingerprint],
        ],
        ['update gongkai.live_publications set fingerprint = $1', [fingerprint]],
        ['delete from gongkai.live_publications'],
        ['truncate gongkai.live_publications, gongkai.open_cases'],
      ]);
    },
  },
  {
    entrance: REGISTER,
    attempt: '拆除防护 take down the walls: triggers, functions, the owner’s role',
    outcome: 'refused',
    try: (desk) =>
      runAll(desk, [
        ['alter table gongkai.publications disable trigger all'],
        ['drop trigger a_append_only on gongkai.publications'],
        ['set session_replication_role = replica'],
        ['set role gongkai_owner'],
        ['drop schema gongkai cascade'],
        ['create table gongkai.mine (a int)'],
      ]),
  },
];

/** One column each, set to itself. */
const SET: Record<string, string> = {
  publications: 'kind = kind',
  decisions: 'verdict = verdict',
  case_ends: 'outcome = outcome',
  review_cases: 'authors = authors',
  revisions: 'locale = locale',
  ledger: 'act = act',
  audit: 'actor = actor',
  saves: 'saved_by = saved_by',
};

const deliveries: SideDoor[] = [
  {
    entrance: REGISTER,
    attempt: '伪造发送 forge a delivery: another account, undone, counted without being made',
    outcome: 'refused',
    try: (desk) => {
      const live = `select publication_id from gongkai.live_publications where document_id = $1 and locale = 'zh-Hans'`;
      return runAll(desk, [
        [
          `insert into gongkai.deliveries (publication_id, account_id, intent) select publication_id, 'weibo', 'publish' from (${live}) l`,
          [desk.item.public],
        ],
        [
          `update gongkai.deliveries set state = 'cancelled' where publication_id = (${live}) and account_id = 'portal'`,
          [desk.item.public],
        ],
        [`delete from gongkai.deliveries where publication_id = (${live})`, [desk.item.public]],
        [
          `insert into gongkai.ledger (delivery_id, publication_id, account_id, channel, item_type, document_id, locale, act, counted_as, published_at, counted_on, entered_by)
           select d.delivery_id, d.publication_id, 'portal', 'portal', 'news-post', $2, 'zh-Hans', 'publish', 'new', now(), (now() at time zone 'Asia/Shanghai')::date, 'x'
           from gongkai.deliveries d where d.publication_id = (${live})`,
          [desk.item.public, desk.item.draft],
        ],
      ]);
    },
  },
  {
    entrance: REGISTER,
    attempt: '伪造门户列表 forge lists of the portal: a new entry, another title, an entry less',
    outcome: 'refused',
    try: (desk) => {
      const item = toItem(desk.item.inReview.documentId);
      return runAll(desk, [
        [
          `insert into gongkai.portal_entries (item_type, document_id, locale, publication_id, column_id, title, path, published_at)
           select $1, $2, $3, publication_id, column_id, '伪造', 'news-post/' || $2 || '.html', published_at from gongkai.portal_entries limit 1`,
          item,
        ],
        [`update gongkai.portal_entries set title = '伪造'`],
        [`update gongkai.portal_entries set path = 'https://example.org/'`],
        ['delete from gongkai.portal_entries where document_id = $1', [desk.item.public]],
        ['truncate gongkai.portal_entries'],
      ]);
    },
  },
  {
    entrance: REGISTER,
    attempt: '要求重新生成全部页面 mark every list as stale',
    outcome: 'works',
    try: (desk) =>
      runAll(desk, [
        [
          `insert into gongkai.stale_lists (list, locale) select list, locale from unnest(array['home', 'column/' || $1, 'column/' || $2]) list,
             unnest(array['zh-Hans', 'en']) locale on conflict do nothing`,
          [desk.columnId, desk.leftColumnId],
        ],
      ]),
  },
];

export const SQL_RECORD_DOORS: readonly SideDoor[] = [...records, ...deliveries];

// Plain SQL as the role that CMS and worker run as: what the schema itself must refuse.
import { createHash } from 'node:crypto';
import path from 'node:path';

import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { migrateRegister } from '../../src/platform/sql/migrate-register';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

/** The register's migrations, as each start runs them. */
const MIGRATION = () => ({
  ownerUrl: database.urls.owner,
  appRole: 'gongkai_app',
  portalRole: 'gongkai_portal',
  folder: path.resolve(__dirname, '../../database/migrations/register'),
});

let database: TestDatabase;
let app: Client;
let owner: Client;
let n = 0;
let item: [string, string, string];
let fingerprint: string;

beforeAll(async () => {
  database = await createTestDatabase();
  app = new Client({ connectionString: database.urls.app });
  await app.connect();
  owner = new Client({ connectionString: database.urls.owner });
  await owner.connect();
});
afterAll(async () => {
  await app.end();
  await owner.end();
  await database.drop();
});

const run = (text: string, params: unknown[] = []) => app.query(text, params);
const one = async (text: string, params: unknown[] = []) =>
  (await run(text, params)).rows[0] as Record<string, string>;

/** A revision with its bytes, in one transaction. */
const storeRevision = (bytes: Buffer, of = item) =>
  run(
    `with named as (insert into gongkai.revisions values ($4, $1, $2, $3, 1, 7) returning fingerprint)
     insert into gongkai.revision_bytes select fingerprint, $5 from named`,
    [...of, createHash('sha256').update(bytes).digest('hex'), bytes],
  );

beforeEach(async () => {
  n += 1;
  item = ['news-post', `doc${n}`, 'zh-Hans'];
  const bytes = Buffer.from(`{"n":${n}}`);
  fingerprint = createHash('sha256').update(bytes).digest('hex');
  await run(
    `insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
     values ($1, $2, $3, 1, $4, 'admin:1', '甲', 'admin')`,
    [...item, fingerprint],
  );
  await storeRevision(bytes);
});

const openCase = async () =>
  (
    await one(
      `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id, workflow_version,
         stages, submitted_by, submitted_by_name, submitted_at)
       select $1, $2, $3, $4, 1, '{admin:1}', workflow_id, version, stages, 'admin:1', '甲', now() from gongkai.workflows where workflow_id = 'default' returning case_id`,
      [...item, fingerprint],
    )
  ).case_id;
const decide = (
  caseId: string | undefined,
  stage: number,
  by: string,
  role: string,
  verdict = 'approve',
) =>
  run(
    `insert into gongkai.decisions (case_id, stage_index, verdict, reason, fingerprint, decided_by, decided_by_name, decided_role, decided_at)
     values ($1, $2, $3, '理由', $4, $5, '乙', $6, now())`,
    [caseId, stage, verdict, fingerprint, by, role],
  );
const approveAll = async (caseId: string | undefined) => {
  await decide(caseId, 0, 'admin:2', 'first-reviewer');
  await decide(caseId, 1, 'admin:3', 'secrecy-reviewer');
  await decide(caseId, 2, 'admin:4', 'signatory');
};
const end = (caseId: string | undefined, outcome = 'published') =>
  run(
    `insert into gongkai.case_ends (case_id, outcome, fingerprint, ended_by, ended_by_name, ended_at) values ($1, $2, $3, 'admin:1', '甲', now())`,
    [caseId, outcome, fingerprint],
  );
const publish = (traits: Record<string, unknown>) => {
  const row: Record<string, unknown> = {
    item_type: item[0],
    document_id: item[1],
    locale: item[2],
    kind: 'first',
    case_outcome: 'published',
    fingerprint,
    published_by: 'admin:1',
    published_by_name: '甲',
    published_at: new Date(),
    ...traits,
  };
  const names = Object.keys(row);
  return one(
    `insert into gongkai.publications (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning publication_id`,
    Object.values(row),
  );
};

/** As the application does: both in one transaction. */
const endAndPublish = async (caseId: string | undefined, traits: Record<string, unknown> = {}) => {
  await run('begin');
  try {
    await end(caseId);
    const made = await publish({ case_id: caseId, ...traits });
    await run('commit');
    return made;
  } catch (error) {
    await run('rollback');
    throw error;
  }
};

describe('a publication', () => {
  it('cannot be inserted without a case, or for one that is not approved', async () => {
    await expect(publish({})).rejects.toThrow();
    await expect(publish({ case_outcome: null })).rejects.toThrow();
    const caseId = await openCase();
    await expect(publish({ case_id: caseId })).rejects.toThrow();
    await expect(end(caseId)).rejects.toThrow('review.not-approved');
    await decide(caseId, 0, 'admin:2', 'first-reviewer');
    await expect(end(caseId)).rejects.toThrow('review.not-approved');
    await expect(publish({ case_id: caseId })).rejects.toThrow();
  });

  it('follows an approval once, and never after a recall', async () => {
    const caseId = await openCase();
    await approveAll(caseId);
    await endAndPublish(caseId);
    await expect(publish({ case_id: caseId })).rejects.toThrow();
    await expect(publish({ case_id: caseId, kind: 'correction' })).rejects.toThrow();

    const recalled = await openCase();
    await approveAll(recalled);
    await end(recalled, 'recalled');
    await expect(end(recalled)).rejects.toThrow();
    await expect(publish({ case_id: recalled, kind: 'correction' })).rejects.toThrow();
  });

  it('cannot borrow the approval of another item or another text', async () => {
    const caseId = await openCase();
    await approveAll(caseId);
    await expect(endAndPublish(caseId, { document_id: 'other' })).rejects.toThrow();
    await expect(endAndPublish(caseId, { fingerprint: 'f'.repeat(64) })).rejects.toThrow();
    await endAndPublish(caseId);
  });

  it('of kind withdrawal ends the review that is open, and its approval publishes nothing', async () => {
    const first = await openCase();
    await approveAll(first);
    const { publication_id: root } = await endAndPublish(first);
    const correction = await openCase();
    await approveAll(correction);
    await publish({
      kind: 'withdrawal',
      case_outcome: null,
      fingerprint: null,
      supersedes: root,
      reason: '有误',
    });
    expect(
      await one('select outcome, reason from gongkai.case_ends where case_id = $1', [correction]),
    ).toEqual({ outcome: 'recalled', reason: '稿件已撤稿' });
    await expect(end(correction)).rejects.toThrow();
    await expect(publish({ case_id: correction, kind: 'correction' })).rejects.toThrow();
  });

  it('is one chain: one root, one successor, a withdrawal with its reason', async () => {
    const caseId = await openCase();
    await approveAll(caseId);
    const { publication_id: root } = await endAndPublish(caseId);
    const withdrawal = { kind: 'withdrawal', case_outcome: null, fingerprint: null };
    await expect(publish({ ...withdrawal, supersedes: root })).rejects.toThrow();
    await expect(publish({ ...withdrawal, supersedes: root, reason: ' ' })).rejects.toThrow();
    await expect(publish({ ...withdrawal, reason: '有误' })).rejects.toThrow();
    await publish({ ...withdrawal, supersedes: root, reason: '有误' });
    await expect(publish({ ...withdrawal, supersedes: root, reason: '再撤' })).rejects.toThrow();
    const live = await run('select 1 from gongkai.live_publications where document_id = $1', [
      item[1],
    ]);
    expect(live.rows).toEqual([]);
  });

  describe('of kind takeover', () => {
    const publishedAt = new Date('2015-06-01T02:00:00Z');
    let batchId: string;

    const fill = async (traits: Record<string, unknown> = {}) => {
      const content = {
        takenFrom: { address: `http://old.example/${n}.htm`, publishedOn: '2015-06-01' },
        disclosure: 'proactive',
        accounts: ['portal'],
        ...traits,
      };
      const bytes = Buffer.from(JSON.stringify(content));
      fingerprint = createHash('sha256').update(bytes).digest('hex');
      await run(
        `with kept as (insert into gongkai.revisions values ($4, $1, $2, $3, 2, $5))
         insert into gongkai.revision_bytes values ($4, $6)`,
        [...item, fingerprint, bytes.length, bytes],
      );
      const { batch_id } = await one(
        `insert into gongkai.import_batches (source, name, begun_by, begun_by_name) values ('旧站', $1, 'system', '系统') returning batch_id`,
        [`批次 ${n}`],
      );
      batchId = batch_id ?? '';
      await run(
        `insert into gongkai.import_items (batch_id, place, source_key, item_type, document_id, locale, fingerprint, address, redirect_key, published_at)
         values ($1, 1, 'a.htm', $2, $3, $4, $5, $6, '/a.htm', $7)`,
        [batchId, ...item, fingerprint, `http://old.example/${n}.htm`, publishedAt],
      );
    };
    const close = async () =>
      (
        await one(
          `insert into gongkai.import_closures (batch_id, items, sha256, report, closed_by, closed_by_name)
           values ($1, 9, $2, '{}', 'system', '系统') returning items, sha256`,
          [batchId, 'f'.repeat(64)],
        )
      ).sha256;
    const sign = (by: string, sha256: string | undefined) =>
      run(
        `insert into gongkai.import_signatures (batch_id, signed_by, signed_by_name, sha256) values ($1, $2, '甲', $3)`,
        [batchId, by, sha256],
      );
    const takeOver = (traits: Record<string, unknown> = {}) =>
      publish({
        ...{ kind: 'takeover', case_outcome: null, batch_id: batchId, published_at: publishedAt },
        ...traits,
      });

    it('needs a batch that holds exactly it, closed and signed by two', async () => {
      await expect(publish({ kind: 'takeover', case_outcome: null })).rejects.toThrow();
      await fill();
      await expect(takeOver()).rejects.toThrow('takeover.not-signed');
      await expect(sign('admin:1', 'f'.repeat(64))).rejects.toThrow();
      const sha256 = await close();
      await sign('admin:1', sha256);
      await expect(takeOver()).rejects.toThrow('takeover.not-signed');
      await expect(sign('admin:1', sha256)).rejects.toThrow();
      await expect(sign('admin:2', 'e'.repeat(64))).rejects.toThrow();
      await expect(sign('system', sha256)).rejects.toThrow();
      await sign('admin:2', sha256);
      await expect(takeOver({ published_by: 'admin:3' })).rejects.toThrow('takeover.not-signed');
      await expect(takeOver({ published_at: new Date() })).rejects.toThrow('takeover.not-signed');
      await expect(takeOver({ document_id: 'other' })).rejects.toThrow();
      const { publication_id } = await takeOver();
      await expect(takeOver()).rejects.toThrow();
      await expect(
        run(
          `insert into gongkai.deliveries (publication_id, account_id, intent) values ($1, 'wechat', 'publish')`,
          [publication_id],
        ),
      ).rejects.toThrow('delivery.account-not-approved');
    });

    it('counts the items of a closed batch itself, and lets none in afterwards', async () => {
      await fill();
      await close();
      const { items } = await one('select items from gongkai.import_closures where batch_id = $1', [
        batchId,
      ]);
      expect(items).toBe(1);
      await expect(
        run(
          `insert into gongkai.import_items (batch_id, place, source_key, item_type, document_id, locale, fingerprint, address, published_at)
           select batch_id, 2, 'b.htm', item_type, 'other', locale, fingerprint, address, published_at from gongkai.import_items where batch_id = $1`,
          [batchId],
        ),
      ).rejects.toThrow('import.closed');
    });

    it('is not made of a batch that was discarded', async () => {
      await fill();
      const sha256 = await close();
      await sign('admin:1', sha256);
      await run(
        `insert into gongkai.import_discards (batch_id, reason, discarded_by, discarded_by_name) values ($1, '栏目对应有误', 'admin:1', '甲')`,
        [batchId],
      );
      await expect(sign('admin:2', sha256)).rejects.toThrow('import.not-to-sign');
      await expect(takeOver()).rejects.toThrow('takeover.not-signed');
    });

    it.each([
      ['another day', { takenFrom: { address: 'x', publishedOn: '2015-06-01' } }],
      ['what is not to be disclosed', { disclosure: 'withheld' }],
      ['another account', { accounts: ['portal', 'wechat'] }],
    ])('refuses an item whose revision says %s', async (_what, traits) => {
      await expect(fill(traits)).rejects.toThrow('import.not-what-the-revision-says');
    });
  });
});

describe('a decision', () => {
  it('is refused by an author, at another stage, in another role, twice by one person', async () => {
    const caseId = await openCase();
    await expect(decide(caseId, 0, 'admin:1', 'first-reviewer')).rejects.toThrow(
      'review.self-approval',
    );
    await expect(decide(caseId, 1, 'admin:2', 'secrecy-reviewer')).rejects.toThrow(
      'review.wrong-stage',
    );
    await expect(decide(caseId, 0, 'admin:2', 'signatory')).rejects.toThrow('review.wrong-stage');
    await decide(caseId, 0, 'admin:2', 'first-reviewer');
    await expect(decide(caseId, 1, 'admin:2', 'secrecy-reviewer')).rejects.toThrow();
  });

  it('cannot fill a case whose stages were made up', async () => {
    const made = run(
      `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id, workflow_version,
         stages, submitted_by, submitted_by_name, submitted_at)
       values ($1, $2, $3, $4, 1, '{admin:1}', 'default', 1, '[{"role": "editor"}]', 'admin:1', '甲', now())`,
      [...item, fingerprint],
    );
    await expect(made).rejects.toThrow('register.workflow-mismatch');
  });
});

const FACTS = [
  'saves',
  'revisions',
  'revision_bytes',
  'workflows',
  'workflow_assignments',
  'review_cases',
  'decisions',
  'case_ends',
  'publications',
  'ledger',
  'audit',
  'audit_seals',
  'site_settings_versions',
  'expungings',
  'import_batches',
  'import_items',
  'import_files',
  'import_closures',
  'import_signatures',
  'import_discards',
];
const POINTERS = ['open_cases', 'live_publications'];

describe('the application’s role', () => {
  it.each([...FACTS, ...POINTERS])(
    'cannot change, delete or truncate gongkai.%s',
    async (table) => {
      const { rows } = await run(
        `select column_name as name from information_schema.columns where table_schema = 'gongkai' and table_name = $1 and is_identity = 'NO' limit 1`,
        [table],
      );
      const { name } = rows[0] as { name: string };
      await expect(run(`update gongkai.${table} set ${name} = ${name}`)).rejects.toThrow(
        /denied|append-only/,
      );
      await expect(run(`truncate gongkai.${table} cascade`)).rejects.toThrow(/denied|append-only/);
      if (table !== 'revision_bytes') {
        await expect(run(`delete from gongkai.${table}`)).rejects.toThrow(/denied|append-only/);
      }
    },
  );

  it('leaves the bytes of a revision, which go only where two people signed, and the revision stays', async () => {
    const bytes = 'delete from gongkai.revision_bytes where fingerprint = $1';
    await expect(run(bytes, [fingerprint])).rejects.toThrow('denied');
    const remove = () => owner.query(bytes, [fingerprint]);
    await expect(remove()).rejects.toThrow('append-only');
    const sign = `insert into gongkai.expungings (fingerprint, reason, first_signed_by, second_signed_by) values ($1, '泄露身份证号', $2, $3)`;
    await expect(run(sign, [fingerprint, 'admin:1', 'admin:2'])).rejects.toThrow('denied');
    await expect(owner.query(sign, [fingerprint, 'admin:1', 'admin:1'])).rejects.toThrow();
    await owner.query(sign, [fingerprint, 'admin:1', 'admin:2']);
    await remove();
    const kept = await run('select 1 from gongkai.revisions where fingerprint = $1', [fingerprint]);
    expect(kept.rows).toHaveLength(1);
  });

  it.each([
    ['drop a trigger', 'drop trigger a_append_only on gongkai.publications'],
    ['disable triggers', 'alter table gongkai.publications disable trigger all'],
    ['skip triggers', 'set session_replication_role = replica'],
    ['become the owner', 'set role gongkai_owner'],
    [
      'write an audit row',
      `insert into gongkai.audit (action, actor, subject_table, subject_id) values ('x', 'x', 'x', 'x')`,
    ],
    [
      'write the pointer of what is live',
      `insert into gongkai.live_publications values ('news-post', 'x', 'zh-Hans', 1, 'f', now(), now())`,
    ],
    [
      'replace a function',
      'create or replace function gongkai.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
    ],
    ['make a table in the register', 'create table gongkai.mine (a int)'],
    ['call a workflow its owner’s', `insert into gongkai.workflows_shipped values ('default', 2)`],
  ])('cannot %s', async (_, text) => {
    await expect(run(text)).rejects.toThrow(/denied|must be owner|must be able/);
  });

  it('cannot store bytes under another name than their hash', async () => {
    const stored = run(
      `with named as (insert into gongkai.revisions values ($4, $1, $2, $3, 1, 7) returning fingerprint)
       insert into gongkai.revision_bytes select fingerprint, $5 from named`,
      [...item, 'e'.repeat(64), Buffer.from('x')],
    );
    await expect(stored).rejects.toThrow('register.fingerprint-mismatch');
  });
});

describe('what the caller names first', () => {
  /** Each table that a function of the register reads, and what would deceive it. */
  const shadow = async (table: string, rows: string, params: unknown[] = []) => {
    await run(`create temporary table ${table} (like gongkai.${table}) on commit drop`);
    await run(`grant all on ${table} to public`);
    await run(`insert into ${table} ${rows}`, params);
  };
  const inTransaction = async (work: () => Promise<void>) => {
    await run('begin');
    try {
      await work();
    } finally {
      await run('rollback');
    }
  };

  it('is not taken for the register: decisions in a temporary table approve nothing', () =>
    inTransaction(async () => {
      const caseId = await openCase();
      await shadow(
        'decisions',
        `select $1::bigint, n, $1::bigint, 'approve', '', $2, 'admin:' || n, '乙', 'x', now(), now() from generate_series(0, 2) n`,
        [caseId, fingerprint],
      );
      await expect(end(caseId)).rejects.toThrow('review.not-approved');
    }));

  it('is not taken for the register: a case in a temporary table has no other authors', () =>
    inTransaction(async () => {
      const caseId = await openCase();
      await shadow('review_cases', `select * from gongkai.review_cases where case_id = $1`, [
        caseId,
      ]);
      await run(`update review_cases set authors = '{admin:9}'`);
      await expect(decide(caseId, 0, 'admin:1', 'first-reviewer')).rejects.toThrow(
        'review.self-approval',
      );
    }));

  it('is not taken for PostgreSQL: a sha256 of the caller’s own names no bytes', () =>
    inTransaction(async () => {
      const other = 'd'.repeat(64);
      await run(
        `create function public.sha256(bytea) returns bytea language sql return decode('${other}', 'hex')`,
      );
      await run('set local search_path = public, pg_catalog');
      await run('insert into gongkai.revisions values ($4, $1, $2, $3, 1, 7)', [...item, other]);
      const stored = run('insert into gongkai.revision_bytes values ($1, $2)', [
        other,
        Buffer.from('x'),
      ]);
      await expect(stored).rejects.toThrow('register.fingerprint-mismatch');
    }));

  it('reaches no function of the register: each names its schemas, the temporary one last', async () => {
    const { rows } = await run(
      `select proname from pg_proc where pronamespace = 'gongkai'::regnamespace
         and (prosecdef or prorettype = 'trigger'::regtype)
         and not coalesce(proconfig, '{}') @> array['search_path=pg_catalog, gongkai, pg_temp']`,
    );
    expect(rows).toEqual([]);
  });
});

/** Publishes a revision of the item that says this, as the application does: the end of the case with its publication. */
const publishContent = async (content: object) => {
  const bytes = Buffer.from(JSON.stringify({ ...content, documentId: item[1] }));
  fingerprint = createHash('sha256').update(bytes).digest('hex');
  await storeRevision(bytes);
  const caseId = await openCase();
  await approveAll(caseId);
  const { publication_id } = await endAndPublish(caseId);
  return publication_id;
};
const plan = (publicationId: string | undefined, account: string, intent = 'publish') =>
  one(
    'insert into gongkai.deliveries (publication_id, account_id, intent) values ($1, $2, $3) returning delivery_id',
    [publicationId, account, intent],
  );
const enterLedger = async (
  publicationId: string | undefined,
  deliveryId: string | undefined,
  traits: Record<string, unknown> = {},
) => {
  const row = {
    delivery_id: deliveryId,
    publication_id: publicationId,
    account_id: 'portal',
    channel: 'portal',
    item_type: item[0],
    document_id: item[1],
    locale: item[2],
    act: 'publish',
    counted_as: 'new',
    entered_by: 'system',
    ...traits,
  };
  const names = Object.keys(row);
  await run(
    `insert into gongkai.ledger (${names.join(', ')}, published_at, counted_on)
     select ${names.map((_, i) => `$${i + 1}`).join(', ')}, published_at, (published_at at time zone 'Asia/Shanghai')::date
     from gongkai.publications where publication_id = $2`,
    Object.values(row),
  );
};

describe('a delivery and its ledger entry', () => {
  it('go only to accounts that the approved revision names', async () => {
    const publicationId = await publishContent({ title: '题', accounts: ['portal'] });
    await expect(plan(publicationId, 'weibo')).rejects.toThrow('delivery.account-not-approved');
    await plan(publicationId, 'portal');
    const { delivery_id } = await plan(publicationId, 'wechat', 'withdraw');
    const turned = run(`update gongkai.deliveries set intent = 'publish' where delivery_id = $1`, [
      delivery_id,
    ]);
    await expect(turned).rejects.toThrow('delivery.account-not-approved');
  });

  it('agree: no entry for what is not confirmed, of another item, or at another account', async () => {
    const publicationId = await publishContent({ title: '题', accounts: ['portal'] });
    const { delivery_id } = await plan(publicationId, 'portal');
    const enter = (traits?: Record<string, unknown>) =>
      enterLedger(publicationId, delivery_id, traits);
    await expect(enter()).rejects.toThrow('ledger.not-delivered');
    await run(`update gongkai.deliveries set state = 'confirmed' where delivery_id = $1`, [
      delivery_id,
    ]);
    await expect(enter({ document_id: 'never-existed' })).rejects.toThrow('ledger.not-delivered');
    await expect(enter({ account_id: 'weibo' })).rejects.toThrow('ledger.not-delivered');
    await enter();
  });
});

describe('what lists on the portal say', () => {
  it('is what the portal holds and the published revision says, or is refused', async () => {
    const title = `真标题${n}`;
    const publicationId = await publishContent({ title, columnId: 'c1', accounts: ['portal'] });
    const { rows } = await run(
      'select published_at from gongkai.publications where publication_id = $1',
      [publicationId],
    );
    const { published_at: publishedAt } = rows[0] as { published_at: Date };
    const right = { title, column_id: 'c1', path: `news-post/${item[1]}.html`, at: publishedAt };
    const enter = (traits: Partial<typeof right> = {}) => {
      const { title, column_id, path, at } = { ...right, ...traits };
      return run(
        `insert into gongkai.portal_entries (item_type, document_id, locale, publication_id, title, column_id, path, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [...item, publicationId, title, column_id, path, at],
      );
    };
    await expect(enter()).rejects.toThrow('portal-entry.not-held');
    const { delivery_id } = await plan(publicationId, 'portal');
    await run(`update gongkai.deliveries set state = 'confirmed' where delivery_id = $1`, [
      delivery_id,
    ]);
    await enterLedger(publicationId, delivery_id);
    for (const wrong of [
      { title: '未经审核的标题' },
      { column_id: 'c2' },
      { path: '/evil.example/' },
      { at: new Date('2001-01-01') },
    ]) {
      await expect(enter(wrong)).rejects.toThrow('portal-entry.not-published');
    }
    await enter();
    const altered = run(`update gongkai.portal_entries set title = '假' where document_id = $1`, [
      item[1],
    ]);
    await expect(altered).rejects.toThrow('portal-entry.not-published');
  });
});

describe('a hand that forges', () => {
  it('hangs no function of the register on a table of its own, and calls none', async () => {
    const { rows } = await run(
      `select p.proname as name from pg_proc p where p.pronamespace = 'gongkai'::regnamespace
         and has_function_privilege(p.oid, 'execute') order by 1`,
    );
    const callable = [
      ...['departments_of', 'expunge', 'import_sha256', 'is_notice_over'],
      ...['record_event', 'row_sha256'],
    ];
    // They read, for verify.
    const ofStages = ['count', 'departments', 'filled', 'roles', 'scope', 'skip_roles'];
    expect(rows).toEqual(
      [...callable, ...ofStages.map((name) => `stage_${name}`)].map((name) => ({ name })),
    );
    await run('create table public.mine (case_id bigint, id int)');
    for (const name of ['write_audit', 'move_live_publication', 'check_case_end', 'move_case']) {
      const hung = run(
        `create trigger g after insert on public.mine for each row execute function gongkai.${name}('x', '', 'id')`,
      );
      await expect(hung).rejects.toThrow('denied');
    }
  });

  it('keeps no approval for later: a case ends as published with its publication alone', async () => {
    const caseId = await openCase();
    await approveAll(caseId);
    await expect(end(caseId)).rejects.toThrow('review.published-without-publication');
  });

  it('is no author whom nobody knows', async () => {
    const made = (authors: string) =>
      run(
        `insert into gongkai.review_cases (item_type, document_id, locale, fingerprint, save_number, authors, workflow_id, workflow_version,
           stages, submitted_by, submitted_by_name, submitted_at)
         select $1, $2, $3, $4, 1, '${authors}', workflow_id, version, stages, 'admin:1', '甲', now() from gongkai.workflows where workflow_id = 'default'`,
        [...item, fingerprint],
      );
    await expect(made('{NULL}')).rejects.toThrow('authors_known');
    await expect(made('{NULL,admin:1}')).rejects.toThrow('authors_known');
  });

  it('chooses no number that the register gives', async () => {
    const publication = `insert into gongkai.publications (publication_id, item_type, document_id, locale, kind, published_by, published_by_name, published_at)
      overriding system value values (9000000000000000000, 'news-post', 'x', 'zh-Hans', 'first', 'a', 'a', now())`;
    await expect(run(publication)).rejects.toThrow('denied');
    const settings = `insert into gongkai.site_settings_versions (version, settings, cause, saved_by)
      overriding system value values (9223372036854775807, '{}', 'x', 'x')`;
    await expect(run(settings)).rejects.toThrow('denied');
    const save = run(
      `insert into gongkai.saves (item_type, document_id, locale, save_number, content_sha256, saved_by, saved_by_name, entrance)
       values ($1, $2, $3, 2147483647, 'x', 'admin:1', '甲', 'admin')`,
      item,
    );
    await expect(save).rejects.toThrow('saves.not-next');
    const seal = `insert into gongkai.audit_seals (seal_number, audit_id, previous_sha256, sha256)
      select 9223372036854775807, min(audit_id), repeat('0', 64), repeat('0', 64) from gongkai.audit`;
    await expect(run(seal)).rejects.toThrow('audit.not-next-seal');
  });

  it('turns no account round', async () => {
    const turned = run(
      `update gongkai.accounts set connector = 'portal' where account_id = 'weibo'`,
    );
    await expect(turned).rejects.toThrow('denied');
  });

  it('hides no approval behind an old snapshot', async () => {
    await run('begin isolation level repeatable read');
    const caseId = openCase().then((id) => decide(id, 0, 'admin:2', 'first-reviewer'));
    await expect(caseId).rejects.toThrow('register.read-committed-only');
    await run('rollback');
  });

  it('is not listened to by connections of ours: a function in public is not taken for PostgreSQL’s', async () => {
    await run(
      `create function public.convert_from(bytea, text) returns text language sql return '{"title": "假"}'`,
    );
    await run(
      'create function public.pg_advisory_lock(text) returns void language plpgsql as $$ begin raise exception $x$taken$x$; end $$',
    );
    const ours = openPoolDatabase(database.urls.app, { max: 1 });
    try {
      const [row] = await ours.sql<{ text: string }>(
        `select convert_from('x'::bytea, 'UTF8') as text`,
      );
      expect(row?.text).toBe('x');
      expect(await migrateRegister(MIGRATION())).toEqual([]);
    } finally {
      await ours.close();
      await run('drop function public.convert_from(bytea, text), public.pg_advisory_lock(text)');
    }
  });
});

describe('what the public has', () => {
  it('stays in the lists while the portal holds it, with every file that it needs', async () => {
    const file = { sha256: 'a'.repeat(64), extension: '.jpg' };
    const publicationId = await publishContent({
      title: '题',
      columnId: 'c1',
      accounts: ['portal'],
      cover: file,
    });
    const { delivery_id } = await plan(publicationId, 'portal');
    await run(`update gongkai.deliveries set state = 'confirmed' where delivery_id = $1`, [
      delivery_id,
    ]);
    await enterLedger(publicationId, delivery_id);
    const enter = (files: string[]) =>
      run(
        `insert into gongkai.portal_entries (item_type, document_id, locale, publication_id, title, column_id, path, published_at, files)
         select $1, $2, $3, publication_id, '题', 'c1', 'news-post/' || $2 || '.html', published_at, $5
         from gongkai.publications where publication_id = $4`,
        [...item, publicationId, files],
      );
    await expect(enter([])).rejects.toThrow('portal-entry.file-left-out');
    await enter([file.sha256 + file.extension]);
    const emptied = run(`update gongkai.portal_entries set files = '{}' where document_id = $1`, [
      item[1],
    ]);
    await expect(emptied).rejects.toThrow('portal-entry.file-left-out');
    const removed = run('delete from gongkai.portal_entries where document_id = $1', [item[1]]);
    await expect(removed).rejects.toThrow('portal-entry.still-held');
  });

  it('cannot be kept or held up by cancelling a delivery that is not over', async () => {
    const publicationId = await publishContent({ title: '题', accounts: ['portal'] });
    const { delivery_id } = await plan(publicationId, 'portal');
    const cancel = (id: string | undefined) =>
      run(`update gongkai.deliveries set state = 'cancelled' where delivery_id = $1`, [id]);
    await expect(cancel(delivery_id)).rejects.toThrow('delivery.not-over');
    const nothingThere = await plan(publicationId, 'weibo', 'withdraw');
    await cancel(nothingThere.delivery_id);
    await publish({
      kind: 'withdrawal',
      case_outcome: null,
      fingerprint: null,
      supersedes: publicationId,
      reason: '有误',
    });
    await cancel(delivery_id);
  });
});

describe('a fingerprint', () => {
  it('is taken neither without its bytes nor for an item that they do not name', async () => {
    const alone = run('insert into gongkai.revisions values ($4, $1, $2, $3, 1, 7)', [
      ...item,
      'c'.repeat(64),
    ]);
    await expect(alone).rejects.toThrow('register.revision-without-bytes');
    const bytes = Buffer.from(JSON.stringify({ documentId: 'right', locale: item[2], n }));
    await expect(storeRevision(bytes)).rejects.toThrow('register.revision-of-another-item');
    await storeRevision(bytes, [item[0], 'right', item[2]]);
  });
});

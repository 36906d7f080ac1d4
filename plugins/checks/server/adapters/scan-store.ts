import type { CheckGround } from '../../../../src/contracts/check-look';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import { answersOfItem, checkGround } from '../../../../src/platform/sql/check-ground';
import type { Scan, ScanDeps } from '../use-cases/scan-archive';
import type { keepWords } from './known-words';

const SCAN = `(select jsonb_build_object('listKey', s.list_key, 'publicationId', s.publication_id,
  'isFinished', s.finished_at is not null) from gongkai.archive_scan s)`;
const NO_ITEM = { type: `''`, documentId: `''`, locale: `''` };
const LIVE_ITEM = { type: 'l.item_type', documentId: 'l.document_id', locale: 'l.locale' };

export const createReadList = (words: ReturnType<typeof keepWords>): ScanDeps['readList'] => {
  return async (sql) => {
    const asked = words.known();
    const [row] = await sql<{ ground: CheckGround; scan: Scan | null }>(
      `select ${checkGround(NO_ITEM, '$1')} as ground, ${SCAN} as scan`,
      [asked.version],
    );
    return { list: words.take(row?.ground.list ?? null, asked), scan: row?.scan ?? null };
  };
};

export const begin: ScanDeps['begin'] = async (sql, { listKey, version }, before) => {
  await sql(
    `insert into gongkai.archive_scan (list_key, list_version) values ($1, $2)
     on conflict (only_row) do update set list_key = excluded.list_key, list_version = excluded.list_version,
       publication_id = 0, begun_at = now(), finished_at = null where archive_scan.list_key = $3`,
    [listKey, version, before?.listKey ?? ''],
  );
};

export const readBatch: ScanDeps['readBatch'] = async (
  sql,
  { publicationId, isFinished },
  limit,
) => {
  const rows = await sql<{
    publicationId: number;
    fingerprint: string;
    bytes: Buffer;
    answers: CheckGround['answers'];
  }>(
    `select l.publication_id as "publicationId", l.fingerprint, r.bytes, ${answersOfItem(LIVE_ITEM)} as answers
     from gongkai.live_publications l join gongkai.revision_bytes r using (fingerprint)
       join gongkai.publications p using (publication_id)
     where l.publication_id > $1 and ($2::boolean is false or p.kind = 'takeover')
     order by l.publication_id limit $3`,
    [publicationId, isFinished, limit],
  );
  return rows.map(({ bytes, ...row }) => ({ ...row, content: toRevisionContent(bytes) }));
};

export const moveOn: ScanDeps['moveOn'] = async (sql, scan, { publicationId, isFinished }) => {
  const moved = await sql(
    `update gongkai.archive_scan set publication_id = $1,
       finished_at = case when $2::boolean then coalesce(finished_at, now()) end
     where list_key = $3 and publication_id = $4 and (finished_at is not null) = $5 returning only_row`,
    [publicationId, isFinished, scan.listKey, scan.publicationId, scan.isFinished],
  );
  return moved.length === 1;
};

export const replaceHits: ScanDeps['replaceHits'] = async (sql, item, hits, version) => {
  const { type, documentId, locale, departmentId } = item.content;
  await sql(
    'delete from gongkai.archive_hits where item_type = $1 and document_id = $2 and locale = $3',
    [type, documentId, locale],
  );
  for (const hit of hits) {
    await sql(
      `insert into gongkai.archive_hits (item_type, document_id, locale, finding_key, fingerprint, department_id, severity,
         path, file_name, places, found, before_text, after_text, suggestion, list_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[type, documentId, locale, hit.key, item.fingerprint, departmentId, hit.severity],
        ...[hit.path, hit.fileName, hit.places, hit.found, hit.before, hit.after, hit.suggestion],
        version,
      ],
    );
  }
};

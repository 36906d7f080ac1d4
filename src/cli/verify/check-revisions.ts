import { toCanonical } from '../../../plugins/content/server/core/canonical';
import type { Finding } from '../../contracts/finding';
import { storedRevisionContent } from '../../contracts/revision';
import type { Sql } from '../../platform/sql/sql';
import { type Rule, runRules } from './rule';

/** Rows in memory at once: a few megabytes. */
const BATCH = 500;

/** Presence, and the bytes against the tombstones of what was expunged. */
const RULES: readonly Rule[] = [
  {
    code: 'content.bytes-missing',
    message: '修订版的内容不存在，也没有两人签署的清除记录',
    statement: `
      select 'revisions/' || r.fingerprint as place, r.item_type || '/' || r.document_id as detail
      from gongkai.revisions r left join gongkai.revision_bytes b using (fingerprint) left join gongkai.expungings e using (fingerprint)
      where b.fingerprint is null and e.fingerprint is null`,
  },
  {
    code: 'content.bytes-without-revision',
    message: '有内容，却没有对应的修订版',
    statement: `
      select 'revision_bytes/' || b.fingerprint as place, '' as detail
      from gongkai.revision_bytes b left join gongkai.revisions r using (fingerprint) where r.fingerprint is null`,
  },
  {
    code: 'content.bytes-changed',
    message: '修订版的内容与其指纹不符：内容被改动过',
    statement: `
      select 'revisions/' || r.fingerprint as place, r.item_type || '/' || r.document_id as detail
      from gongkai.revisions r join gongkai.revision_bytes b using (fingerprint)
      where encode(sha256(b.bytes), 'hex') <> r.fingerprint or octet_length(b.bytes) <> r.size_bytes`,
  },
];

type Row = {
  fingerprint: string;
  item_type: string;
  document_id: string;
  locale: string;
  format_version: number;
  tells_readers: boolean | null;
  bytes: Buffer;
};

/** What is wrong with the bytes of one revision, or nothing. Their hash is checked apart. */
export const findRevisionProblem = (row: Omit<Row, 'fingerprint'>): string | undefined => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(row.bytes.toString('utf8'));
  } catch {
    return '内容不是可读的 JSON'; // that is the finding
  }
  const checked = storedRevisionContent.safeParse(parsed);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return `内容不符合格式第 ${row.format_version} 版：${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  }
  const content = checked.data;
  if (!toCanonical(content).bytes.equals(row.bytes)) return '内容不是规范形式（RFC 8785）';
  if (content.type !== row.item_type) return `内容属于 ${content.type}，登记为 ${row.item_type}`;
  if (content.documentId !== row.document_id || content.locale !== row.locale) {
    return `内容属于 ${content.documentId}/${content.locale}，登记为 ${row.document_id}/${row.locale}`;
  }
  if (content.formatVersion !== row.format_version) return '格式版本与登记不符';
  const isTold = 'correction' in content && content.correction?.told === true;
  return isTold === (row.tells_readers === true) ? undefined : '是否告知读者与登记不符';
};

/** Every revision against its bytes: there, unchanged, canonical, of the right item; with bounded memory. */
export const checkRevisions = async (sql: Sql, limit: number): Promise<Finding[]> => {
  const findings = await runRules(sql, RULES, limit);
  let after = '';
  for (;;) {
    const rows = await sql<Row>(
      `select fingerprint, r.item_type, r.document_id, r.locale, r.format_version, r.tells_readers, b.bytes
       from gongkai.revisions r join gongkai.revision_bytes b using (fingerprint) where fingerprint > $1 order by fingerprint limit $2`,
      [after, BATCH],
    );
    for (const row of rows) {
      const problem = findRevisionProblem(row);
      if (problem === undefined) continue;
      const where = `revisions/${row.fingerprint}`;
      findings.push({
        code: 'content.bytes-unreadable',
        message: `${where}：${problem}`,
        where,
        repairable: false,
      });
    }
    after = rows.at(-1)?.fingerprint ?? after;
    if (rows.length < BATCH || findings.length >= limit) return findings;
  }
};

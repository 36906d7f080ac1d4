import type { Finding } from '../../contracts/finding';
import type { FileStore } from '../../platform/files/file-store';
import type { Sql } from '../../platform/sql/sql';

type Row = { sha256: string; extension: string; place: string };

/**
 * Files of what is public and of what is under review, those inside the body and the smaller copies of pictures too, against
 * the private store: without them a page can be made but not made again.
 */
export const checkFiles = async (
  sql: Sql,
  files: Pick<FileStore, 'has'>,
  limit: number,
): Promise<Finding[]> => {
  const rows = await sql<Row>(
    `select f.sha256, f.extension, min(i.item_type || '/' || i.document_id || '/' || i.locale) as place
     from gongkai.revision_files f join (
       select fingerprint, item_type, document_id, locale from gongkai.live_publications
       union all
       select c.fingerprint, c.item_type, c.document_id, c.locale from gongkai.open_cases o join gongkai.review_cases c using (case_id)) i
       using (fingerprint)
     group by f.sha256, f.extension order by 1, 2`,
  );
  const findings: Finding[] = [];
  for (const { sha256, extension, place } of rows) {
    if (findings.length >= limit) break;
    if (await files.has(sha256, extension)) continue;
    findings.push({
      code: 'content.file-missing',
      message: `文件库中缺少 ${sha256}${extension}，${place} 的修订版需要它。`,
      where: `files/${sha256}${extension}`,
      repairable: false,
    });
  }
  return findings;
};

// Copies of published files are shared by items. Who places them takes this lock with others, who removes takes it alone:
// so nobody finds a file in place that is removed a moment later.
import type { Sql } from '../../../../src/platform/sql/sql';

const FILES_LOCK = 'site/files';

export const lockFilesShared = async (sql: Sql): Promise<void> => {
  await sql('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [FILES_LOCK]);
};

export const lockFilesAlone = async (sql: Sql): Promise<void> => {
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [FILES_LOCK]);
};

import type { Sql } from './sql';

export type AuditEvent = {
  action: string;
  /** 'admin:12', or 'system'. */
  actor: string;
  /** What it is about; '' where that is no row. */
  subject: { table: string; id: string };
  detail?: object;
};

/** An event of the audit for a deed that leaves no row of the register. Where it cannot be written, the deed must fail. */
export const recordEvent = async (
  sql: Sql,
  { action, actor, subject, detail = {} }: AuditEvent,
): Promise<void> => {
  await sql('select gongkai.record_event($1, $2, $3, $4, $5::jsonb)', [
    ...[action, actor, subject.table, subject.id],
    detail,
  ]);
};

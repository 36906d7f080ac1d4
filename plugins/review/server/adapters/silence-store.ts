import type { SilenceStore } from '../use-cases/count-silence';

/** More wait for the next run. */
const LIMIT = 100;

/** As the register's own stage_silence_days has it. */
const DAYS = `(c.stages -> o.stage_index ->> 'silenceDays')::int`;

/**
 * Open cases whose present stage takes silence for consent. Only to publish: a withdrawal is agreed to, and what acted first
 * is looked at, by people; and its day runs from the act, not from when the departments were asked.
 */
export const silenceStore: SilenceStore = {
  readSilent: (sql) =>
    sql(
      `select o.case_id as "caseId", c.fingerprint, o.stage_index as "stageIndex", o.moved_at as "movedAt",
         ${DAYS} as "silenceDays", o.waiting_departments as "waitingDepartments"
       from gongkai.open_cases o join gongkai.review_cases c using (case_id)
       where o.subject = 'publication' and o.stage_scope = 'named' and not o.approved and o.waiting_departments <> '{}'
         and o.moved_at < now() - make_interval(days => ${DAYS})
       order by o.moved_at limit ${LIMIT}`,
    ),
};

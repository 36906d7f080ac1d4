import { newestEmbargo } from '../../../../src/platform/sql/newest-embargo';
import { prepared } from '../../../../src/platform/sql/prepared';
import { embargoFacts } from '../../../../src/platform/sql/recorded-facts';
import type { EmbargoStanding } from '../core/embargo';
import type { EmbargoStore } from '../core/ports';
import { itemParams } from './item-params';

/** The embargo of the item with this type, document id and locale (as SQL): a Recorded<EmbargoFacts> or null. */
export const embargoOf = (type: string, documentId: string, locale: string) =>
  `(select ${embargoFacts('em')} ${newestEmbargo(type, documentId, locale)})`;

const OF_ITEM = (row: string) =>
  `${row}.item_type = $1 and ${row}.document_id = $2 and ${row}.locale = $3`;

const READ = prepared(`
  select exists (select from gongkai.saves s where ${OF_ITEM('s')}) as known,
    exists (select from gongkai.open_cases o where ${OF_ITEM('o')} and o.subject = 'publication') as "inReview",
    exists (select from gongkai.live_publications l where ${OF_ITEM('l')}) as "isPublic",
    ${embargoOf('$1', '$2', '$3')} as embargo,
    (select o.due_at from gongkai.open_schedules o where ${OF_ITEM('o')} and o.act = 'publish') as "publishAt"`);

export const embargoStore: EmbargoStore = {
  readStanding: async (sql, item) => {
    const [row] = await sql<EmbargoStanding>(READ, itemParams(item));
    return row as EmbargoStanding;
  },
  insert: async (sql, { mac, ...embargo }) =>
    void (await sql(
      `insert into gongkai.embargoes (item_type, document_id, locale, until_at, reason, set_by, set_by_name, set_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...itemParams(embargo),
        ...[embargo.untilAt, embargo.reason, embargo.setBy, embargo.setByName, embargo.setAt, mac],
      ],
    )),
};

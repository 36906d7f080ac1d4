// What stands on the portal of an item and around it.
import type { ItemKey } from '../../../../src/contracts/item';
import { prepared } from '../../../../src/platform/sql/prepared';
import { publicationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Entry } from '../core/views';
import { ENTRY, type EntryRow, ofRow } from './entry-row';
import { type GenuineEntries, keySql, readGenuine, type Sourced } from './genuine-entries';

const AROUND = `select 'own' as place, ${ENTRY} from gongkai.portal_entries where item_type = $1 and document_id = $2 and locale = $3
     union all
     select 'otherLocale', ${ENTRY} from gongkai.portal_entries where item_type = $1 and document_id = $2 and locale <> $3
     union all
     select 'interprets', ${ENTRY} from gongkai.portal_entries
     where item_type = 'normative-document' and document_id = any ($4::text[]) and locale = $3
     union all
     select 'interpretedBy', ${ENTRY} from gongkai.portal_entries
     where $1 = 'normative-document' and interprets <> '{}' and interprets @> array[$2] and locale = $3 and item_type = 'interpretation'
     union all
     select 'linked', ${ENTRY} from gongkai.portal_entries
     where (item_type, document_id) in (select split_part(l, '/', 1), split_part(l, '/', 2) from unnest($5::text[]) l) and locale = $3
     union all
     select 'changes', ${ENTRY} from gongkai.portal_entries
     where item_type = 'normative-document' and document_id = any ($6::text[]) and locale = $3
     union all
     select 'changedBy', ${ENTRY} from gongkai.portal_entries
     where $1 = 'normative-document' and item_type = 'normative-document'
       and ((repeals <> '{}' and repeals @> array[$2]) or (amends <> '{}' and amends @> array[$2]))`;

const SURROUNDINGS = prepared(`select e.*, ${publicationFacts('p')} as publication
     from (${AROUND}) e join gongkai.publications p using (publication_id)
     where ${keySql('e')} <> all ($7::text[])
     order by e.published_at desc, e.document_id, e.locale`);

export type Surroundings = {
  own: Entry | null;
  interprets: Entry[];
  interpretedBy: Entry[];
  otherLocales: Entry[];
  linked: Entry[];
  /** Documents that this one repeals or amends. */
  changes: Entry[];
  /** Documents that repeal or amend this one, in whatever language. */
  changedBy: Entry[];
};

/** What a revision points to: ids of documents it interprets, and 'type/document id' of items its text links to. */
export type Pointers = {
  interprets: readonly string[];
  links: readonly string[];
  /** Ids of documents that it repeals or amends. */
  changes: readonly string[];
};
type Place =
  'own' | 'interprets' | 'interpretedBy' | 'otherLocale' | 'linked' | 'changes' | 'changedBy';

const DOCUMENT = 'normative-document';

/** The places of an entry around the item, as the statement finds them for rows. */
const placesOf = (
  { item: there, ...entry }: Entry,
  item: ItemKey,
  { interprets, links, changes }: Pointers,
): Place[] => {
  const isDocument = there.type === DOCUMENT;
  const isHere = there.locale === item.locale;
  const isSame = there.type === item.type && there.documentId === item.documentId;
  const pointsHere = (ids: readonly string[]) =>
    item.type === DOCUMENT && ids.includes(item.documentId);
  const places: [Place, boolean][] = [
    ['own', isSame && isHere],
    ['otherLocale', isSame && !isHere],
    ['interprets', isDocument && isHere && interprets.includes(there.documentId)],
    ['interpretedBy', there.type === 'interpretation' && isHere && pointsHere(entry.interprets)],
    ['linked', isHere && links.includes(`${there.type}/${there.documentId}`)],
    ['changes', isDocument && isHere && changes.includes(there.documentId)],
    ['changedBy', isDocument && (pointsHere(entry.repeals) || pointsHere(entry.amends))],
  ];
  return places.flatMap(([place, isSo]) => (isSo ? [place] : []));
};

/**
 * What stands on the portal of an item and around it, newest first: documents with the ids it interprets, interpretations
 * of it, its other locales, what its text links to.
 */
export const readSurroundings = async (
  sql: Sql,
  guard: GenuineEntries,
  item: ItemKey,
  pointers: Pointers,
): Promise<Surroundings> => {
  const { type, documentId, locale } = item;
  const { interprets, links, changes } = pointers;
  const params = [type, documentId, locale, interprets, links, changes];
  const rows = await readGenuine(guard, (forged) =>
    sql<EntryRow & Sourced & { place: Place }>(SURROUNDINGS, [...params, forged]),
  );
  const mended = (await guard.entries(sql)).flatMap(({ entry }) =>
    placesOf(entry, item, pointers).map((place) => ({ place, entry })),
  );
  const found = [...rows.map((row) => ({ place: row.place, entry: ofRow(row) })), ...mended];
  if (mended.length > 0) {
    found.sort((a, b) => b.entry.publishedAt.getTime() - a.entry.publishedAt.getTime());
  }
  const at = (place: Place) => found.filter((one) => one.place === place).map(({ entry }) => entry);
  return {
    own: at('own')[0] ?? null,
    interprets: at('interprets'),
    interpretedBy: at('interpretedBy'),
    otherLocales: at('otherLocale'),
    linked: at('linked'),
    changes: at('changes'),
    changedBy: at('changedBy'),
  };
};

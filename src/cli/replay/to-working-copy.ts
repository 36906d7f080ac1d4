import type { CorpusItem } from '../corpus/corpus';

/** Strapi's ids of what an item names; document ids, and row ids for pictures, as Strapi's writes want them. */
export type KnownIds = {
  columns: ReadonlyMap<string, string>;
  departments: ReadonlyMap<string, string>;
  pictures: ReadonlyMap<string, string>;
  /** Document ids of items already saved, by key. */
  documents: ReadonlyMap<string, string>;
};

const idOf = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`nothing saved under the key ${key}`);
  return id;
};

/** What an editor would have typed into the form of this item. */
export const toWorkingCopy = (item: CorpusItem, ids: KnownIds): Record<string, unknown> => {
  const pictures = item.pictures.map((number) => Number(idOf(ids.pictures, String(number))));
  const [cover] = pictures;
  const byType =
    item.type === 'social-post'
      ? { pictures, link: item.link }
      : {
          ...(cover === undefined ? {} : { cover }),
          ...(pictures.length > 1 ? { attachments: pictures.slice(1) } : {}),
          ...(item.interprets === null
            ? {}
            : { interprets: [idOf(ids.documents, item.interprets)], ...item.interpretation }),
          ...(item.document === null ? {} : { ...item.document, validity: 'in-force' }),
        };
  return {
    title: item.title,
    summary: item.summary,
    body: item.body,
    column: idOf(ids.columns, item.columnKey),
    department: idOf(ids.departments, item.departmentKey),
    author: item.author,
    origin: item.origin,
    originName: item.originName,
    originUrl: item.originUrl,
    format: item.format,
    issuedOn: item.issuedOn,
    disclosure: 'proactive',
    accounts: [item.account],
    ...byType,
  };
};

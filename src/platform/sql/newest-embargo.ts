/** From which row `em` the embargo of the item with this type, document id and locale (as SQL) is read: the newest counts. */
export const newestEmbargo = (type: string, documentId: string, locale: string): string =>
  `from gongkai.embargoes em
    where em.item_type = ${type} and em.document_id = ${documentId} and em.locale = ${locale}
    order by em.embargo_id desc limit 1`;

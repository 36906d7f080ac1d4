// The open threads of remarks of an item, as a column of the query that a deed makes anyway.

/** An OpenThread[] (src/contracts/remark.ts) or null, oldest first; $1, $2, $3: type, document id, locale. */
export const OPEN_THREADS = `(select jsonb_agg(jsonb_build_object('field', b.field, 'words', b.words, 'madeByName', b.made_by_name) order by b.remark_id)
    from gongkai.open_threads ot join gongkai.remarks b on b.remark_id = ot.thread_id
    where ot.item_type = $1 and ot.document_id = $2 and ot.locale = $3)`;

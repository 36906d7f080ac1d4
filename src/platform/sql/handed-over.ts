// Whose a task is after a handover (交接): the newest row counts. Parts of queries that ask for the task anyway.

/** Column of the newest handover of a claim (alias), or null. */
export const claimHandedTo = (claim: string, column: 'to_person' | 'to_name'): string =>
  `(select ho.${column} from gongkai.handovers ho where ho.claim_id = ${claim}.claim_id order by ho.handover_id desc limit 1)`;

/** The same of an item as it was last saved: `save` is a row of gongkai.saves. */
export const saveHandedTo = (save: string, column: 'to_person' | 'to_name'): string =>
  `(select ho.${column} from gongkai.handovers ho where ho.item_type = ${save}.item_type and ho.document_id = ${save}.document_id
    and ho.locale = ${save}.locale and ho.save_number = ${save}.save_number order by ho.handover_id desc limit 1)`;

/** The same of a time that is set. */
export const scheduleHandedTo = (schedule: string, column: 'to_person' | 'to_name'): string =>
  `(select ho.${column} from gongkai.handovers ho where ho.schedule_id = ${schedule}.schedule_id order by ho.handover_id desc limit 1)`;

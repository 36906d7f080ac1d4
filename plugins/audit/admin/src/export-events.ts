import { getFetchClient } from '@strapi/strapi/admin';

import type { AuditEvent, Events, EventsQuery } from './audit-types';

const PAGE = 500;
/** More than this a spreadsheet, and a person, does not read at once. */
const MOST = 20_000;

/**
 * All events that the filter names, newest first, and whether older ones were left out. The export is recorded first. Throws
 * where the server refuses.
 */
export const fetchEvents = async (
  filter: Omit<EventsQuery, 'before' | 'pageSize'>,
): Promise<{ rows: AuditEvent[]; isCut: boolean }> => {
  const { get, post } = getFetchClient();
  await post('/audit/exports', filter);
  const rows: AuditEvent[] = [];
  for (;;) {
    const before = rows.at(-1)?.auditId;
    const params = { ...filter, pageSize: PAGE, ...(before === undefined ? {} : { before }) };
    const { data } = await get<Events>('/audit/events', { params });
    rows.push(...data.results);
    if (!data.hasOlder) return { rows, isCut: false };
    if (rows.length >= MOST) return { rows, isCut: true };
  }
};

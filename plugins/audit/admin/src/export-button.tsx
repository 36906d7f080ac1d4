import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../src/admin/beijing-time';
import { saveFile } from '../../../../src/admin/save-file';
import { writeCsv } from '../../../../src/platform/csv/write-csv';
import type { AuditEvent, EventsQuery } from './audit-types';
import { useEventWords } from './event-row';
import { fetchEvents } from './export-events';

const COLUMNS = ['when', 'who', 'action', 'subject', 'facts', 'seal'] as const;

const subjectOf = ({ item, personName, detail }: AuditEvent): string =>
  item?.title ??
  item?.documentId ??
  personName ??
  (typeof detail.name === 'string' ? detail.name : '');

/** What the filters show, as a table in the words of the screen. */
export const ExportButton = ({ query }: { query: EventsQuery }) => {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { actorOf, actionOf, factsOf } = useEventWords();
  const [busy, setBusy] = useState(false);
  const toCells = (event: AuditEvent): string[] => [
    String(event.auditId),
    formatInstant(event.happenedAt, locale),
    actorOf(event),
    actionOf(event),
    subjectOf(event),
    factsOf(event),
    formatMessage({ id: event.sealed ? 'audit.sealed' : 'audit.unsealed' }),
  ];
  const exportAll = async () => {
    setBusy(true);
    try {
      const { action, actor, from, to } = query;
      const { rows, isCut } = await fetchEvents({ action, actor, from, to });
      const heads = [
        formatMessage({ id: 'audit.export.number' }),
        ...COLUMNS.map((column) => formatMessage({ id: `audit.column.${column}` })),
      ];
      const csv = writeCsv([heads, ...rows.map(toCells)]);
      saveFile(new Blob([csv], { type: 'text/csv' }), 'audit.csv');
      const id = isCut ? 'audit.export.cut' : 'audit.export.done';
      const type = isCut ? 'warning' : 'success';
      toggleNotification({ type, message: formatMessage({ id }, { rows: rows.length }) });
    } catch {
      // What the server says of it is shown by the list, which asks for the same.
      const message = formatMessage({ id: 'audit.export.failed' });
      toggleNotification({ type: 'danger', message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="secondary"
      startIcon={<Download />}
      loading={busy}
      onClick={() => void exportAll()}
    >
      {formatMessage({ id: 'audit.export' })}
    </Button>
  );
};

import { Button, Flex, Link, Td, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { StateListPage } from '../../../../src/admin/state-list-page';
import { Instant, whoWhen } from '../../../../src/admin/unbroken';
import { toEditView } from '../../../../src/contracts/edit-view';
import { HandleDialog } from './handle-dialog';
import { type ListedReport, useReaderReportsQuery } from './reports-api';

const MAY_HANDLE = [{ action: 'plugin::review.submit', subject: null }];
const HEADS = ['item', 'words', 'received', 'handling'].map(
  (one) => `reader-reports.column.${one}`,
);
type Rows = { rows: ListedReport[] };
type RowProps = { one: ListedReport };
const keyOf = ({ reportId }: ListedReport) => String(reportId);

const Item = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Link tag={RouterLink} to={toEditView(one)}>
        {one.title || formatMessage({ id: 'reader-reports.untitled' })}
      </Link>
      {one.isPast && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: 'reader-reports.past' })}
        </Typography>
      )}
    </>
  );
};

const Words = ({ one }: RowProps) => (
  <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{one.words}</Typography>
);

const Handling = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(MAY_HANDLE);
  const [isOpen, setOpen] = useState(false);
  const { outcome, note, handledByName, handledAt } = one;
  if (outcome !== null) {
    return (
      <>
        <Typography tag="p" fontWeight="bold">
          {formatMessage({ id: `reader-reports.outcome.${outcome}` })}
        </Typography>
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {note}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage(
            { id: 'reader-reports.by' },
            whoWhen(handledByName ?? '', handledAt ?? ''),
          )}
        </Typography>
      </>
    );
  }
  if (!allowedActions.canSubmit) return null;
  return (
    <>
      <Button variant="tertiary" onClick={() => setOpen(true)}>
        {formatMessage({ id: 'reader-reports.handle' })}
      </Button>
      {isOpen && <HandleDialog report={one} onClose={() => setOpen(false)} />}
    </>
  );
};

const Table = ({ rows }: Rows) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(one) => (
      <>
        <Td style={{ whiteSpace: 'normal', minWidth: '16rem' }}>
          <Item one={one} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '18rem' }}>
          <Words one={one} />
        </Td>
        <Td>
          <Typography>
            <Instant iso={one.receivedAt} />
          </Typography>
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '12rem' }}>
          <Handling one={one} />
        </Td>
      </>
    )}
  </ListTable>
);

const Cards = ({ rows }: Rows) => (
  <ListCards rows={rows} keyOf={keyOf}>
    {(one) => (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Item one={one} />
        <Words one={one} />
        <Typography variant="pi" textColor="neutral600">
          <Instant iso={one.receivedAt} />
        </Typography>
        <Handling one={one} />
      </Flex>
    )}
  </ListCards>
);

/** 读者反馈: what readers find wrong, of the person's departments. */
export const ReportsPage = () => (
  <StateListPage
    id="reader-reports"
    first="open"
    useList={useReaderReportsQuery}
    Table={Table}
    Cards={Cards}
  />
);

import { Box, Button, Flex, Td, Typography } from '@strapi/design-system';
import { Layouts, Page, useIsMobile, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant, Unbroken } from '../../../../../src/admin/unbroken';
import { useAuditEventsQuery, useAuditStateQuery } from '../audit-api';
import type { AuditEvent, AuditState, EventsQuery } from '../audit-types';
import { EventFilters } from '../event-filters';
import { SealMark, Subject, useEventWords } from '../event-row';
import { ExportButton } from '../export-button';

const HEADS = ['when', 'who', 'action', 'subject', 'facts', 'seal'].map(
  (column) => `audit.column.${column}`,
);
const keyOf = ({ auditId }: AuditEvent) => auditId;

const EventTable = ({ rows }: { rows: AuditEvent[] }) => {
  const { actorOf, actionOf, factsOf } = useEventWords();
  return (
    <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
      {(event) => (
        <>
          <Td>
            <Typography>
              <Instant iso={event.happenedAt} />
            </Typography>
          </Td>
          <Td>
            <Typography>
              <Unbroken>{actorOf(event)}</Unbroken>
            </Typography>
          </Td>
          <Td>
            <Typography>
              <Unbroken>{actionOf(event)}</Unbroken>
            </Typography>
          </Td>
          <Td style={{ whiteSpace: 'normal', minWidth: '14rem' }}>
            <Subject event={event} />
          </Td>
          <Td style={{ whiteSpace: 'normal', minWidth: '10rem' }}>
            <Typography>{factsOf(event) || '—'}</Typography>
          </Td>
          <Td>
            <SealMark sealed={event.sealed} />
          </Td>
        </>
      )}
    </ListTable>
  );
};

const EventCards = ({ rows }: { rows: AuditEvent[] }) => {
  const { actorOf, actionOf, factsOf } = useEventWords();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(event) => (
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="semiBold">
            {actorOf(event)} · {actionOf(event)}
          </Typography>
          <Subject event={event} />
          <Typography variant="pi">{factsOf(event)}</Typography>
          <Typography variant="pi" textColor="neutral600">
            <Instant iso={event.happenedAt} />
          </Typography>
        </Flex>
      )}
    </ListCards>
  );
};

/** The end of the chain: who notes it elsewhere can later show that nothing before it was changed. */
const SealState = ({ state }: { state: AuditState }) => {
  const { formatMessage } = useIntl();
  return (
    <Box background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Typography tag="p">
        {state.sealNumber === null
          ? formatMessage({ id: 'audit.seal.none' })
          : formatMessage(
              { id: 'audit.seal.state' },
              { number: state.sealNumber, when: <Instant iso={state.sealedAt} /> },
            )}
        {formatMessage({ id: 'audit.seal.waiting' }, { unsealed: state.unsealed })}
      </Typography>
      {state.sha256 && (
        <Typography
          tag="p"
          variant="pi"
          textColor="neutral600"
          style={{ overflowWrap: 'anywhere', fontFamily: 'monospace' }}
        >
          {state.sha256}
        </Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: 'audit.seal.hint' })}
      </Typography>
    </Box>
  );
};

/** 审计记录: who did what, newest first. */
export const EventsPage = () => {
  const { formatMessage } = useIntl();
  const isMobile = useIsMobile();
  const [{ query }, setQuery] = useQueryParams<EventsQuery>({});
  const { action = '', actor = '', from = '', to = '', before = '' } = query;
  const asked = { action, actor, from, to, before };
  const options = { refetchOnMountOrArgChange: true };
  const { data, error } = useAuditEventsQuery(asked, options);
  const { data: state, error: stateError } = useAuditStateQuery(undefined, options);
  if (error || stateError) return <Page.Error />;
  if (!data || !state) return <Page.Loading />;
  const List = isMobile ? EventCards : EventTable;
  const last = data.results.at(-1);
  const show = (part: EventsQuery) => setQuery({ ...asked, before: '', ...part }, 'push', true);
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'audit.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'audit.title' })}
        subtitle={formatMessage({ id: 'audit.subtitle' })}
        primaryAction={<ExportButton query={asked} />}
      />
      <Layouts.Content>
        <EventFilters query={asked} state={state} onChange={show} />
        {data.results.length === 0 ? (
          <Typography>{formatMessage({ id: 'audit.empty' })}</Typography>
        ) : (
          <List rows={data.results} />
        )}
        <Flex gap={2} paddingTop={4} paddingBottom={6}>
          {before !== '' && (
            <Button variant="tertiary" onClick={() => show({})}>
              {formatMessage({ id: 'audit.newest' })}
            </Button>
          )}
          {data.hasOlder && last && (
            <Button variant="secondary" onClick={() => show({ before: String(last.auditId) })}>
              {formatMessage({ id: 'audit.older' })}
            </Button>
          )}
        </Flex>
        <SealState state={state} />
      </Layouts.Content>
    </Page.Main>
  );
};

import { Box, Flex, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { StateListPage } from '../../../../src/admin/state-list-page';
import { Instant } from '../../../../src/admin/unbroken';
import { FarState } from './far-state';
import { type ListedPatrol, usePatrolsQuery } from './patrol-api';
import { PatrolResult } from './patrol-result';

const HEADS = ['when', 'cause', 'result', 'places'].map((one) => `patrol.column.${one}`);
/** So many places are named; the audit and the log have the others. */
const SHOWN = 8;
type Rows = { rows: ListedPatrol[] };
type RowProps = { one: ListedPatrol };
const keyOf = ({ patrolId }: ListedPatrol) => String(patrolId);

const When = ({ one: { startedAt, endedAt } }: RowProps) => {
  const { formatMessage } = useIntl();
  const seconds = Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1000));
  return (
    <>
      <Typography tag="p">
        <Instant iso={startedAt} />
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: 'patrol.seconds' }, { seconds })}
      </Typography>
    </>
  );
};

const Cause = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  return <Typography>{formatMessage({ id: `patrol.cause.${one.cause}` })}</Typography>;
};

const Places = ({ one: { findings, found } }: RowProps) => {
  const { formatMessage } = useIntl();
  if (found === 0) return null;
  const shown = findings.slice(0, SHOWN);
  return (
    <Box tag="ul">
      {shown.map(({ code, where }) => (
        <Typography key={`${code} ${where}`} tag="li" style={{ overflowWrap: 'anywhere' }}>
          {formatMessage({ id: `patrol.code.${code}`, defaultMessage: code })}
          {'  '}
          {where}
        </Typography>
      ))}
      {found > shown.length && (
        <Typography tag="li" textColor="neutral600">
          {formatMessage({ id: 'patrol.places' }, { count: found - shown.length })}
        </Typography>
      )}
    </Box>
  );
};

const Table = ({ rows }: Rows) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(one) => (
      <>
        <Td>
          <When one={one} />
        </Td>
        <Td>
          <Cause one={one} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '12rem' }}>
          <PatrolResult one={one} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '20rem' }}>
          <Places one={one} />
        </Td>
      </>
    )}
  </ListTable>
);

const Cards = ({ rows }: Rows) => (
  <ListCards rows={rows} keyOf={keyOf}>
    {(one) => (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <PatrolResult one={one} />
        <When one={one} />
        <Cause one={one} />
        <Places one={one} />
      </Flex>
    )}
  </ListCards>
);

/** 上线巡查: what was found on the live site, each night. */
export const PatrolPage = () => (
  <StateListPage
    id="patrol"
    first="differing"
    above={<FarState />}
    useList={usePatrolsQuery}
    Table={Table}
    Cards={Cards}
  />
);

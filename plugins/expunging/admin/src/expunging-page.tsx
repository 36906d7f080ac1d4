import { Flex, Link, Td, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { StateListPage } from '../../../../src/admin/state-list-page';
import { WhoAndWhen } from '../../../../src/admin/who-and-when';
import { toEditView } from '../../../../src/contracts/edit-view';
import { AnswerActions } from './answer-actions';
import { type ListedExpunging, useExpungingsQuery } from './expunging-api';
import { StayingButton } from './staying-texts';

const HEADS = ['item', 'cause', 'asked', 'answer'].map((one) => `expunging.column.${one}`);
type Rows = { rows: ListedExpunging[] };
type RowProps = { one: ListedExpunging };
const keyOf = ({ expungingId }: ListedExpunging) => expungingId;
const Small = ({ children }: { children: ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);

const Item = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  return (
    <>
      {one.hasCopy ? (
        <Link tag={RouterLink} to={toEditView(one)}>
          {one.title || formatMessage({ id: 'expunging.untitled' })}
        </Link>
      ) : (
        <Typography>{formatMessage({ id: 'expunging.deleted' })}</Typography>
      )}
      <Small>{formatMessage({ id: 'expunging.count' }, { count: one.fingerprints.length })}</Small>
    </>
  );
};

const Cause = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Typography tag="p">{formatMessage({ id: `expunging.cause.${one.cause}` })}</Typography>
      {one.note !== '' && <Small>{one.note}</Small>}
    </>
  );
};

const Answer = ({ one }: RowProps) => {
  const { formatMessage } = useIntl();
  if (one.outcome === null) return <AnswerActions one={one} />;
  return (
    <>
      <Typography tag="p" fontWeight="bold">
        {formatMessage({ id: `expunging.outcome.${one.outcome}` })}
      </Typography>
      <WhoAndWhen who={one.endedByName} iso={one.endedAt} />
      {one.endNote !== null && one.endNote !== '' && <Small>{one.endNote}</Small>}
      {one.outcome === 'confirmed' && <StayingButton item={one} />}
      {one.filesLeft > 0 && (
        <Small>{formatMessage({ id: 'expunging.files-left' }, { count: one.filesLeft })}</Small>
      )}
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
        <Td style={{ whiteSpace: 'normal', minWidth: '12rem' }}>
          <Cause one={one} />
        </Td>
        <Td>
          <WhoAndWhen who={one.askedByName} iso={one.askedAt} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '18rem' }}>
          <Answer one={one} />
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
        <Cause one={one} />
        <WhoAndWhen who={one.askedByName} iso={one.askedAt} />
        <Answer one={one} />
      </Flex>
    )}
  </ListCards>
);

/** 彻底清除: what waits for a second person, or every request. */
export const ExpungingPage = () => (
  <StateListPage
    id="expunging"
    first="open"
    useList={useExpungingsQuery}
    Table={Table}
    Cards={Cards}
  />
);

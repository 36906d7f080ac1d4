import { Flex, Link, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { Unbroken, whoWhen } from '../../../../src/admin/unbroken';
import { toEditView } from '../../../../src/contracts/edit-view';
import type { ArchiveHit } from './archive-api';
import { HandleHit } from './handle-hit';

const HEADS = ['item', 'found', 'suggestion', 'severity', 'handling'].map(
  (one) => `checks.archive.column.${one}`,
);
type Rows = { rows: ArchiveHit[] };
const keyOf = ({ type, documentId, locale, key }: ArchiveHit) =>
  `${type} ${documentId} ${locale} ${key}`;

const Item = ({ hit }: { hit: ArchiveHit }) => {
  const { formatMessage } = useIntl();
  return (
    <Link tag={RouterLink} to={toEditView(hit)}>
      {hit.title || formatMessage({ id: 'checks.archive.untitled' })}
    </Link>
  );
};

const Found = ({ hit }: { hit: ArchiveHit }) => {
  const { formatMessage } = useIntl();
  const { fileName, places, before, found, after } = hit;
  return (
    <>
      <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
        {before}
        <Typography fontWeight="bold" textColor="danger600">
          {found}
        </Typography>
        {after}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {fileName !== null &&
          `${formatMessage({ id: 'checks.archive.file' }, { name: fileName })} `}
        {places > 1 && formatMessage({ id: 'checks.archive.places' }, { places })}
      </Typography>
    </>
  );
};

const Right = ({ hit: { severity, suggestion } }: { hit: ArchiveHit }) => {
  const { formatMessage } = useIntl();
  return (
    <Typography tag="p">
      {formatMessage({ id: `checks.words.severity.${severity}` })}
      {suggestion !== null &&
        ` · ${formatMessage({ id: 'checks.archive.column.suggestion' })} ${suggestion}`}
    </Typography>
  );
};

const Handling = ({ hit }: { hit: ArchiveHit }) => {
  const { formatMessage } = useIntl();
  if (!hit.handling) return <HandleHit hit={hit} />;
  const { reason, handledByName, handledAt } = hit.handling;
  return (
    <>
      <Typography tag="p">{reason}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: 'checks.archive.by' }, whoWhen(handledByName, handledAt))}
      </Typography>
    </>
  );
};

/** Hits in what is public: what was found, and what became of it. */
export const HitTable = ({ rows }: Rows) => {
  const { formatMessage } = useIntl();
  return (
    <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
      {(hit) => (
        <>
          <Td style={{ whiteSpace: 'normal', minWidth: '18rem' }}>
            <Item hit={hit} />
          </Td>
          <Td style={{ whiteSpace: 'normal', minWidth: '20rem' }}>
            <Found hit={hit} />
          </Td>
          <Td>
            <Typography>{hit.suggestion ?? '—'}</Typography>
          </Td>
          <Td>
            <Typography>
              <Unbroken>{formatMessage({ id: `checks.words.severity.${hit.severity}` })}</Unbroken>
            </Typography>
          </Td>
          <Td style={{ whiteSpace: 'normal', minWidth: '12rem' }}>
            <Handling hit={hit} />
          </Td>
        </>
      )}
    </ListTable>
  );
};

/** The same on a narrow screen. */
export const HitCards = ({ rows }: Rows) => (
  <ListCards rows={rows} keyOf={keyOf}>
    {(hit) => (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Item hit={hit} />
        <Found hit={hit} />
        <Right hit={hit} />
        <Handling hit={hit} />
      </Flex>
    )}
  </ListCards>
);

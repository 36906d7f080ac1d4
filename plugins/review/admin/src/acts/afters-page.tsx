import {
  Flex,
  Link,
  SingleSelect,
  SingleSelectOption,
  Td,
  Typography,
} from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../../src/admin/list-cards';
import { ListPage } from '../../../../../src/admin/list-page';
import { ListTable } from '../../../../../src/admin/list-table';
import { Instant } from '../../../../../src/admin/unbroken';
import { WhoAndWhen } from '../../../../../src/admin/who-and-when';
import { DeadlineLine } from '../waiting-time';
import { SubjectBadge } from './act-box';
import { type After, type AskedAfters, useAftersQuery } from './afters-api';

type Rows = { rows: After[] };
const keyOf = ({ caseId }: After) => caseId;
const HEADS = ['title', 'subject', 'acted', 'cause', 'review'].map(
  (name) => `review.afters.column.${name}`,
);
/** Years that the list offers, this one first. */
const YEARS = 5;
const BEGIN: AskedAfters = { year: '', page: '1', pageSize: '20' };

const Title = ({ row }: { row: After }) => {
  const { formatMessage } = useIntl();
  return (
    <Link tag={RouterLink} to={`/plugins/review/cases/${row.caseId}`}>
      {row.title || formatMessage({ id: 'review.untitled' })}
    </Link>
  );
};

/** Waiting until when; or how it ended, and whether in time. */
const Review = ({ row }: { row: After }) => {
  const { formatMessage } = useIntl();
  const { end, subject, deadline } = row;
  if (!end) return deadline && <DeadlineLine deadline={deadline} />;
  const outcome = formatMessage({ id: `review.outcome.${end.outcome}.${subject}` });
  const id = deadline?.overdue ? 'review.afters.too-late' : 'review.afters.in-time';
  return (
    <>
      <Typography tag="p" textColor={deadline?.overdue ? 'danger600' : undefined}>
        {formatMessage({ id }, { outcome })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {end.byName} <Instant iso={end.at} />
      </Typography>
    </>
  );
};

const AfterTable = ({ rows }: Rows) => (
  <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
    {(row) => (
      <>
        <Td style={{ whiteSpace: 'normal', minWidth: '16rem' }}>
          <Title row={row} />
        </Td>
        <Td>
          <SubjectBadge subject={row.subject} urgent={false} />
        </Td>
        <Td>
          <WhoAndWhen who={row.actedByName} iso={row.actedAt} />
        </Td>
        <Td style={{ whiteSpace: 'normal', minWidth: '12rem' }}>
          <Typography style={{ overflowWrap: 'anywhere' }}>{row.cause}</Typography>
        </Td>
        <Td>
          <Review row={row} />
        </Td>
      </>
    )}
  </ListTable>
);

const AfterCards = ({ rows }: Rows) => (
  <ListCards rows={rows} keyOf={keyOf}>
    {(row) => (
      <Flex direction="column" alignItems="stretch" gap={1}>
        <span>
          <Title row={row} /> <SubjectBadge subject={row.subject} urgent={false} />
        </span>
        <Typography tag="p">{row.cause}</Typography>
        <WhoAndWhen who={row.actedByName} iso={row.actedAt} />
        <Review row={row} />
      </Flex>
    )}
  </ListCards>
);

/** 先发后审: what was done before its review in a year, and whether the review came in time. */
export const AftersPage = () => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<AskedAfters>(BEGIN);
  const { year: asked, page, pageSize } = { ...BEGIN, ...query };
  const { data, isLoading, error } = useAftersQuery(
    { year: asked, page, pageSize },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <Page.Error />;
  const thisYear = new Date().getFullYear();
  const { counts, results, year, pagination } = data;
  return (
    <ListPage
      title={formatMessage({ id: 'review.afters.title' })}
      subtitle={formatMessage({ id: 'review.afters.text' })}
      above={
        <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={4}>
          <Flex gap={4} wrap="wrap" data-testid="afters-counts">
            {Object.entries(counts).map(([name, number]) => (
              <Typography
                key={name}
                fontWeight="semiBold"
                textColor={name === 'late' && number > 0 ? 'danger600' : undefined}
              >
                {formatMessage({ id: `review.afters.count.${name}` }, { total: number })}
              </Typography>
            ))}
          </Flex>
          <SingleSelect
            aria-label={formatMessage({ id: 'review.afters.year' })}
            value={String(year)}
            onChange={(next: string | number) =>
              setQuery({ year: String(next), page: '1', pageSize })
            }
          >
            {Array.from({ length: YEARS }, (_one, at) => String(thisYear - at)).map((one) => (
              <SingleSelectOption key={one} value={one}>
                {one}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Flex>
      }
      empty={formatMessage({ id: 'review.afters.empty' }, { year: String(year) })}
      rows={results}
      pagination={pagination}
      Table={AfterTable}
      Cards={AfterCards}
    />
  );
};

import { Box, Link, Td, Typography } from '@strapi/design-system';
import { Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListTable } from '../../../../../src/admin/list-table';
import { Unbroken } from '../../../../../src/admin/unbroken';
import { toUid } from '../../../../../src/contracts/item';
import {
  type IndexNumber,
  type IndexNumbers,
  useIndexNumbersQuery,
  useUnitSettingsQuery,
} from './unit-settings-api';

const HEADS = ['number', 'document', 'state', 'reserved'].map((name) => `content.numbers.${name}`);

const DIGITS = /\{流水号(\d)\}/;

const Gaps = ({ gaps }: Pick<IndexNumbers, 'gaps'>) => {
  const { formatMessage } = useIntl();
  const { data: unit } = useUnitSettingsQuery(undefined);
  const digits = Number(DIGITS.exec(unit?.indexPattern ?? '')?.[1] ?? 1);
  const toSerial = (serial: number) => String(serial).padStart(digits, '0');
  if (gaps.length === 0) return null;
  return (
    <Box background="neutral0" padding={4} hasRadius shadow="tableShadow" data-testid="number-gaps">
      <Typography tag="p" fontWeight="semiBold">
        {formatMessage({ id: 'content.numbers.gaps' })}
      </Typography>
      <ul>
        {gaps.map(({ series, from, to }) => (
          <Typography tag="li" key={`${series} ${from}`}>
            {series.replace(
              '#',
              from === to ? toSerial(from) : `${toSerial(from)}～${toSerial(to)}`,
            )}
          </Typography>
        ))}
      </ul>
    </Box>
  );
};

const Cells = ({ row }: { row: IndexNumber }) => {
  const { formatMessage, formatDate } = useIntl();
  const address = `/content-manager/collection-types/${toUid('normative-document')}/${row.documentId}`;
  const at = formatDate(row.reservedAt, { dateStyle: 'medium', timeZone: 'Asia/Shanghai' });
  return (
    <>
      <Td>
        <Typography>
          <Unbroken>{row.number}</Unbroken>
        </Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal', minWidth: '20rem' }}>
        {row.state === 'deleted' ? (
          <Typography textColor="neutral600">—</Typography>
        ) : (
          <Link tag={RouterLink} to={address}>
            {row.title || formatMessage({ id: 'content.untitled' })}
          </Link>
        )}
      </Td>
      <Td>
        <Typography>{formatMessage({ id: `content.numbers.state.${row.state}` })}</Typography>
      </Td>
      <Td>
        <Typography>
          <Unbroken>{row.reservedByName}</Unbroken> <Unbroken>{at}</Unbroken>
        </Typography>
      </Td>
    </>
  );
};

/** Every index number with its document and what became of it, and the serials that nobody got. */
export const IndexNumberList = () => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const { data } = useIndexNumbersQuery(
    { page: query.page ?? '1', pageSize: query.pageSize ?? '20' },
    { refetchOnMountOrArgChange: true },
  );
  if (!data) return null;
  if (data.results.length === 0) {
    return <Typography>{formatMessage({ id: 'content.numbers.none' })}</Typography>;
  }
  return (
    <>
      <Gaps gaps={data.gaps} />
      <Box background="neutral0" hasRadius shadow="tableShadow" style={{ overflowX: 'auto' }}>
        <ListTable heads={HEADS} rows={data.results} keyOf={({ number }) => number}>
          {(row) => <Cells row={row} />}
        </ListTable>
      </Box>
      <Pagination.Root {...data.pagination}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </>
  );
};

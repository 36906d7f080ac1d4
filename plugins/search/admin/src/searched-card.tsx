import { Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ListTable } from '../../../../src/admin/list-table';
import { Card } from './card';
import type { Saved, Searched } from './search-api';

const HEADS = {
  hot: ['search.column.words', 'search.column.searches', 'search.column.found'],
  fruitless: ['search.column.words', 'search.column.searches'],
};

/** What readers search for: most, or in vain. */
export const SearchedCard = ({ saved, kind }: { saved: Saved; kind: 'hot' | 'fruitless' }) => {
  const { formatMessage, formatNumber } = useIntl();
  const rows = saved[kind];
  const toFound = ({ found }: Searched) =>
    found > 1000 ? formatMessage({ id: 'search.thousand' }) : formatNumber(found);
  return (
    <Card
      title={formatMessage({ id: `search.${kind}` })}
      about={formatMessage({ id: `search.${kind}.about` }, { days: saved.days })}
    >
      {rows.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: `search.${kind}.none` })}
        </Typography>
      ) : (
        <ListTable
          heads={HEADS[kind]}
          rows={rows}
          keyOf={({ words, locale }) => `${locale} ${words}`}
        >
          {(row) => (
            <>
              <Td>
                <Typography fontWeight="semiBold" style={{ whiteSpace: 'normal' }}>
                  {row.words}
                </Typography>
              </Td>
              <Td>
                <Typography>{formatNumber(row.searches)}</Typography>
              </Td>
              {kind === 'hot' && (
                <Td>
                  <Typography>{toFound(row)}</Typography>
                </Td>
              )}
            </>
          )}
        </ListTable>
      )}
    </Card>
  );
};

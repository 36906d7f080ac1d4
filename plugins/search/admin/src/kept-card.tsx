import { Button, Td, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ListTable } from '../../../../src/admin/list-table';
import { AddDialog } from './add-dialog';
import { Card } from './card';
import { RemoveButton } from './remove-button';
import type { Bet, Kept, Saved } from './search-api';

type Kind = 'synonyms' | 'bets';
type Row = { words: string[]; bet: Bet | null; without: Partial<Kept> };

const HEADS: Record<Kind, string[]> = {
  synonyms: ['search.column.group'],
  bets: ['search.column.words', 'search.column.item'],
};

const toRows = ({ synonyms, bestBets }: Saved, kind: Kind): Row[] =>
  kind === 'synonyms'
    ? synonyms.map((words) => ({
        ...{ words, bet: null },
        without: { synonyms: synonyms.filter((one) => one !== words) },
      }))
    : bestBets.map((bet) => ({
        ...{ words: bet.words, bet },
        without: { bestBets: bestBets.filter((one) => one !== bet) },
      }));

const ItemCell = ({ bet }: { bet: Bet }) => {
  const { formatMessage } = useIntl();
  return (
    <Td>
      <Typography style={{ whiteSpace: 'normal' }}>
        {bet.title ?? `${bet.address}${formatMessage({ id: 'search.bets.gone' })}`}
      </Typography>
    </Td>
  );
};

/** What the desk keeps: a line can be added or taken away by who may. */
export const KeptCard = ({
  saved,
  kind,
  mayKeep,
}: {
  saved: Saved;
  kind: Kind;
  mayKeep: boolean;
}) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const rows = toRows(saved, kind);
  const add = (
    <Button
      variant="secondary"
      startIcon={<Plus />}
      style={{ flex: 'none', whiteSpace: 'nowrap' }}
      onClick={() => setOpen(true)}
      data-testid={`search-add-${kind}`}
    >
      {formatMessage({ id: `search.${kind}.add` })}
    </Button>
  );
  return (
    <Card
      title={formatMessage({ id: `search.${kind}` })}
      about={formatMessage({ id: `search.${kind}.about` })}
      action={mayKeep && add}
    >
      {rows.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: `search.${kind}.none` })}
        </Typography>
      ) : (
        <ListTable
          heads={[...HEADS[kind], ...(mayKeep ? ['search.column.actions'] : [])]}
          rows={rows}
          keyOf={({ words, bet }) => `${words.join(' ')} ${bet?.address ?? ''}`}
        >
          {({ words, bet, without }) => (
            <>
              <Td>
                <Typography fontWeight="semiBold" style={{ whiteSpace: 'normal' }}>
                  {words.join('、')}
                </Typography>
              </Td>
              {bet && <ItemCell bet={bet} />}
              {mayKeep && (
                <Td>
                  <RemoveButton saved={saved} words={words} without={without} />
                </Td>
              )}
            </>
          )}
        </ListTable>
      )}
      {isOpen && <AddDialog saved={saved} kind={kind} onClose={() => setOpen(false)} />}
    </Card>
  );
};

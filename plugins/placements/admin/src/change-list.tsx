import { Flex, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../src/admin/beijing-time';
import { ListTable } from '../../../../src/admin/list-table';
import type { Placed } from './placements-api';
import { usePlaceName } from './use-place-name';

const HEADS = ['place', 'count', 'who', 'when'].map((column) => `placements.column.${column}`);

/** Who placed what, the newest first. */
export const ChangeList = ({ changes, columns }: Pick<Placed, 'changes' | 'columns'>) => {
  const { formatMessage, locale } = useIntl();
  const nameOf = usePlaceName(columns);
  const say = (id: string) => formatMessage({ id: `placements.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="placements-changes">
      <Typography tag="h2" variant="delta">
        {say('changes')}
      </Typography>
      {changes.length === 0 ? (
        <Typography textColor="neutral600">{say('changes.none')}</Typography>
      ) : (
        <ListTable heads={HEADS} rows={changes} keyOf={({ place, placedAt }) => place + placedAt}>
          {(change) => (
            <>
              <Td>
                <Typography fontWeight="semiBold">
                  {`${nameOf(change.place)} · ${say(`language.${change.locale}`)}`}
                </Typography>
                {!change.isGenuine && (
                  <Typography tag="p" variant="pi" textColor="danger600">
                    {say('forged')}
                  </Typography>
                )}
              </Td>
              <Td>
                <Typography>{change.count}</Typography>
              </Td>
              <Td>
                <Typography>{change.placedByName}</Typography>
              </Td>
              <Td>
                <Typography>{formatInstant(change.placedAt, locale)}</Typography>
              </Td>
            </>
          )}
        </ListTable>
      )}
    </Flex>
  );
};

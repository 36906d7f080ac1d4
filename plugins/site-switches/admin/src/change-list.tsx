import { Flex, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../src/admin/beijing-time';
import { ListTable } from '../../../../src/admin/list-table';
import type { SwitchChange } from './switches-api';

const HEADS = ['what', 'reason', 'who', 'when'].map((column) => `site-switches.column.${column}`);

const Cells = ({ kind, isOn, reason, isGenuine, switchedByName, switchedAt }: SwitchChange) => {
  const { formatMessage, locale } = useIntl();
  const how = formatMessage({ id: `site-switches.do.${kind}.${isOn ? 'on' : 'off'}` });
  return (
    <>
      <Td>
        <Typography fontWeight="semiBold">{how}</Typography>
        {!isGenuine && (
          <Typography tag="p" variant="pi" textColor="danger600">
            {formatMessage({ id: 'site-switches.forged' })}
          </Typography>
        )}
      </Td>
      <Td>
        <Typography style={{ whiteSpace: 'normal' }}>{reason}</Typography>
      </Td>
      <Td>
        <Typography>{switchedByName}</Typography>
      </Td>
      <Td>
        <Typography>{formatInstant(switchedAt, locale)}</Typography>
      </Td>
    </>
  );
};

/** Who turned what, the newest first. */
export const ChangeList = ({ changes }: { changes: SwitchChange[] }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="site-switches-changes">
      <Typography tag="h2" variant="delta">
        {formatMessage({ id: 'site-switches.changes' })}
      </Typography>
      {changes.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: 'site-switches.changes.none' })}
        </Typography>
      ) : (
        <ListTable
          heads={HEADS}
          rows={changes}
          keyOf={({ kind, switchedAt }) => `${kind} ${switchedAt}`}
        >
          {(change) => <Cells {...change} />}
        </ListTable>
      )}
    </Flex>
  );
};

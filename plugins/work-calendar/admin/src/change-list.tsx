import { Flex, Td, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
import { ListTable } from '../../../../src/admin/list-table';
import { whoWhen } from '../../../../src/admin/unbroken';
import type { CalendarChange } from '../../../../src/contracts/work-calendar';
import type { Saved } from './calendar-api';
import { useDays } from './use-days';
import { useSaveChanges } from './use-save-changes';

const HEADS = ['days', 'works', 'note', 'actions'].map(
  (column) => `work-calendar.column.${column}`,
);

const RemoveButton = ({ saved, change }: { saved: Saved; change: CalendarChange }) => {
  const { formatMessage } = useIntl();
  const days = useDays({ withYear: true })(change);
  const { run, problems, forget, isLoading } = useSaveChanges(saved.version);
  return (
    <ConfirmButton
      label={formatMessage({ id: 'work-calendar.remove' })}
      title={formatMessage({ id: 'work-calendar.remove.title' })}
      text={formatMessage({ id: 'work-calendar.remove.text' }, { days })}
      cancelId="work-calendar.cancel"
      problem={problems['']}
      isLoading={isLoading}
      trigger={{
        size: 'S',
        variant: 'tertiary',
        'aria-label': formatMessage({ id: 'work-calendar.remove.label' }, { days }),
      }}
      variant="danger"
      testId="work-calendar-remove"
      onOpen={forget}
      run={() => run(saved.changes.filter((one) => one !== change))}
    />
  );
};

/** What the office has changed, newest days first. */
export const ChangeList = ({ saved }: { saved: Saved }) => {
  const { formatMessage } = useIntl();
  const toDays = useDays({ withYear: true });
  const rows = [...saved.changes].sort((one, other) => (one.fromOn < other.fromOn ? 1 : -1));
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid="work-calendar-changes">
      <Flex justifyContent="space-between" gap={3} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {formatMessage({ id: 'work-calendar.changes' })}
        </Typography>
        {saved.savedAt && (
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(
              { id: 'work-calendar.saved-by' },
              whoWhen(saved.savedByName ?? '', saved.savedAt),
            )}
          </Typography>
        )}
      </Flex>
      {rows.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: 'work-calendar.changes.none' })}
        </Typography>
      ) : (
        <ListTable
          heads={HEADS}
          rows={rows}
          keyOf={({ fromOn, untilOn, note }) => `${fromOn} ${untilOn} ${note}`}
        >
          {(change) => (
            <>
              <Td>
                <Typography fontWeight="semiBold">{toDays(change)}</Typography>
              </Td>
              <Td>
                <Typography>
                  {formatMessage({ id: `work-calendar.${change.works ? 'works' : 'off'}` })}
                </Typography>
              </Td>
              <Td>
                <Typography style={{ whiteSpace: 'normal' }}>{change.note}</Typography>
              </Td>
              <Td>
                <RemoveButton saved={saved} change={change} />
              </Td>
            </>
          )}
        </ListTable>
      )}
    </Flex>
  );
};

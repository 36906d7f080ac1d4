// A list of delegations: a table, or cards where the screen is narrow.
import { Badge, Flex, Td, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { Unbroken, whoWhen } from '../../../../src/admin/unbroken';
import { WhoAndWhen } from '../../../../src/admin/who-and-when';
import type { Delegation, DelegationState, Whose } from './delegation-api';
import { EndButton } from './end-button';

const HEADS = ['who', 'days', 'cause', 'made', 'state', 'actions'].map(
  (column) => `delegation.column.${column}`,
);
const keyOf = ({ delegationId }: Delegation) => delegationId;

type ListProps = { rows: Delegation[]; whose: Whose; self: string };
type RowProps = { delegation: Delegation };

const COLOURS: Partial<Record<DelegationState, [background: string, text: string]>> = {
  now: ['success100', 'success700'],
  coming: ['primary100', 'primary700'],
  void: ['danger100', 'danger700'],
};

const State = ({ delegation: { state, endedAt, endedByName } }: RowProps) => {
  const { formatMessage } = useIntl();
  const [backgroundColor, textColor] = COLOURS[state] ?? ['neutral150', 'neutral700'];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge backgroundColor={backgroundColor} textColor={textColor}>
        {formatMessage({ id: `delegation.state.${state}` })}
      </Badge>
      {state === 'void' && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: 'delegation.void' })}
        </Typography>
      )}
      {endedAt && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: 'delegation.ended-by' }, whoWhen(endedByName ?? '', endedAt))}
        </Typography>
      )}
    </Flex>
  );
};

const useTexts = () => {
  const { formatMessage, locale } = useIntl();
  const toText = (day: string) => {
    const [year, month, date] = day.split('-').map(Number);
    return locale === 'zh-Hans' ? `${year}年${month}月${date}日` : day;
  };
  return {
    whoOf: ({ delegateName: delegate, delegatorName: delegator }: Delegation) =>
      formatMessage({ id: 'delegation.who' }, { delegate, delegator }),
    daysOf: ({ fromOn, untilOn }: Delegation) => {
      const [from, until] = [toText(fromOn), toText(untilOn)];
      return from === until ? from : formatMessage({ id: 'delegation.days' }, { from, until });
    },
    causeOf: ({ cause }: Delegation) => formatMessage({ id: `delegation.cause.${cause}` }),
  };
};

/** Whoever is away ends theirs, and who keeps people anybody's. */
const mayEnd = ({ delegator, state }: Delegation, { whose, self }: Omit<ListProps, 'rows'>) =>
  (whose === 'all' || delegator === self) && ['now', 'coming', 'void'].includes(state);

const Rows = ({ rows, ...of }: ListProps) => {
  const { whoOf, daysOf, causeOf } = useTexts();
  return (
    <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
      {(delegation) => (
        <>
          <Td>
            <Typography fontWeight="semiBold">
              <Unbroken>{whoOf(delegation)}</Unbroken>
            </Typography>
          </Td>
          <Td>
            <Typography>
              <Unbroken>{daysOf(delegation)}</Unbroken>
            </Typography>
          </Td>
          <Td>
            <Typography>{causeOf(delegation)}</Typography>
          </Td>
          <Td>
            <WhoAndWhen who={delegation.madeByName} iso={delegation.madeAt} />
          </Td>
          <Td>
            <State delegation={delegation} />
          </Td>
          <Td>
            {mayEnd(delegation, of) && <EndButton delegation={delegation} whose={of.whose} />}
          </Td>
        </>
      )}
    </ListTable>
  );
};

const Cards = ({ rows, ...of }: ListProps) => {
  const { whoOf, daysOf, causeOf } = useTexts();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(delegation) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography fontWeight="semiBold">{whoOf(delegation)}</Typography>
          <Typography>
            {daysOf(delegation)} · {causeOf(delegation)}
          </Typography>
          <State delegation={delegation} />
          {mayEnd(delegation, of) && <EndButton delegation={delegation} whose={of.whose} />}
        </Flex>
      )}
    </ListCards>
  );
};

/** A heading and its delegations, or that there are none. */
export const DelegationList = ({ id, ...list }: ListProps & { id: 'mine' | 'others' | 'all' }) => {
  const { formatMessage } = useIntl();
  const List = useIsMobile() ? Cards : Rows;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-testid={`delegation-${id}`}>
      <Typography tag="h2" variant="delta">
        {formatMessage({ id: `delegation.${id}` })}
      </Typography>
      {list.rows.length === 0 ? (
        <Typography textColor="neutral600">
          {formatMessage({ id: `delegation.${id}.none` })}
        </Typography>
      ) : (
        <List {...list} />
      )}
    </Flex>
  );
};

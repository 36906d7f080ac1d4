import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { INBOX_LISTS, type InboxList, type TaskFilter, useInboxCountsQuery } from './inbox-api';

/** The server counts no further. */
const COUNTED = 1000;

type Props = { list: InboxList; filter: TaskFilter; onChange: (list: InboxList) => void };

/** The lists of tasks, each with how many it holds of what is looked for. */
export const ListTabs = ({ list, filter, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const { data } = useInboxCountsQuery(filter, { refetchOnMountOrArgChange: true });
  const toCount = (one: InboxList) => {
    const count = data?.[one];
    if (count === undefined || (one === 'done' && count === 0)) return '';
    return ` ${count >= COUNTED ? formatMessage({ id: 'review.inbox.more' }) : count}`;
  };
  return (
    <Flex role="group" aria-label={formatMessage({ id: 'review.inbox.list' })} gap={2} wrap="wrap">
      {INBOX_LISTS.map((one) => (
        <Button
          key={one}
          variant={one === list ? 'secondary' : 'tertiary'}
          aria-pressed={one === list}
          onClick={() => onChange(one)}
        >
          {formatMessage({ id: `review.inbox.${one}` })}
          {toCount(one)}
        </Button>
      ))}
    </Flex>
  );
};

import { Box, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { RemarkThread } from './remark-thread';
import type { Thread, Threads } from './remarks-api';

const Resolved = styled.summary`
  cursor: pointer;
  color: ${({ theme }) => theme.colors.neutral700};
`;

type Props = {
  data: Threads;
  model: string;
  lead: (thread: Thread, said: ReactNode) => ReactNode;
};

/** Threads: those that nobody has resolved, and the others folded. */
export const RemarkList = ({ data, model, lead }: Props) => {
  const { formatMessage } = useIntl();
  const { threads, self, maySpeak } = data;
  const toList = (some: Thread[]) => (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {some.map((thread) => (
        <RemarkThread key={thread.threadId} {...{ thread, model, self, maySpeak, lead }} />
      ))}
    </Flex>
  );
  if (threads.length === 0) return null;
  const open = threads.filter(({ resolved }) => !resolved);
  const done = threads.filter(({ resolved }) => resolved);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {open.length > 0 && toList(open)}
      {done.length > 0 && (
        <details data-testid="review-remarks-done">
          <Resolved>
            {formatMessage({ id: 'review.remarks.done' }, { count: done.length })}
          </Resolved>
          <Box paddingTop={2}>{toList(done)}</Box>
        </details>
      )}
    </Flex>
  );
};

import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { Jump } from '../jump';
import { useFieldLabel } from '../missing-list';
import type { ItemArg } from '../review-api';
import { RemarkList } from './remark-list';
import { useItemThreadsQuery } from './remarks-api';

/** Remarks beside the form: each leads to its field. */
export const ItemRemarks = ({ item }: { item: ItemArg }) => {
  const { formatMessage } = useIntl();
  const { type, documentId, locale } = item;
  const labelOf = useFieldLabel(item.model);
  const { data } = useItemThreadsQuery(
    { type, documentId, locale },
    { refetchOnMountOrArgChange: true },
  );
  if (!data || data.threads.length === 0) return null;
  const open = data.threads.filter(({ resolved }) => !resolved).length;
  return (
    <Box width="100%" data-testid="review-remarks">
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {open > 0
          ? formatMessage({ id: 'review.remarks.open' }, { count: open })
          : formatMessage({ id: 'review.remarks' })}
      </Typography>
      <Box paddingTop={2}>
        <RemarkList
          data={data}
          model={item.model}
          lead={({ field }, said) =>
            field === null ? (
              said
            ) : (
              <Jump path={field} label={labelOf(field)}>
                {said}
              </Jump>
            )
          }
        />
      </Box>
    </Box>
  );
};

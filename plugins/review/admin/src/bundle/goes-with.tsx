import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { type BundleItem, isBundled, useItemBundleQuery } from './bundle-api';
import { OtherState } from './other-state';

type Props = {
  item: BundleItem;
  /** What is done to all of the bundle at once. */
  deed: 'publish' | 'schedule' | 'unschedule';
};

/** The other items that a deed also befalls, said before it is confirmed; nothing where there is no bundle. */
export const GoesWith = ({ item, deed }: Props) => {
  const { formatMessage } = useIntl();
  const { type, documentId, locale } = item;
  const { data } = useItemBundleQuery({ type, documentId, locale }, { skip: !isBundled(item) });
  const others = data?.bundle?.others ?? [];
  if (others.length === 0) return null;
  return (
    <Box
      width="100%"
      background="neutral100"
      borderColor="neutral200"
      padding={3}
      hasRadius
      data-testid="review-goes-with"
    >
      <Typography tag="p" variant="pi" fontWeight="bold">
        {formatMessage({ id: `review.bundle.with.${deed}` })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {others.map((other) => {
          const name = other.mayRead
            ? other.title || formatMessage({ id: 'review.untitled' })
            : formatMessage({ id: 'review.bundle.elsewhere' });
          return (
            <Box tag="li" key={`${other.type} ${other.documentId}`}>
              <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
                {name}
              </Typography>
              <OtherState other={other} />
            </Box>
          );
        })}
      </Flex>
    </Box>
  );
};

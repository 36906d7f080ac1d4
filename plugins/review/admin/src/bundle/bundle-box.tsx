// 同批报送: with which other items one is published, and how they stand.
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { whoWhen } from '../../../../../src/admin/unbroken';
import { toEditView } from '../../../../../src/contracts/edit-view';
import { ActionButton } from '../action-button';
import { type Answer, toRefusal } from '../to-refusal';
import {
  type BundledItem,
  type BundleItem,
  isBundled,
  type ItemBundle,
  useDissolveBundleMutation,
  useItemBundleQuery,
} from './bundle-api';
import { OtherState } from './other-state';

const Other = ({ other }: { other: BundledItem }) => {
  const { formatMessage } = useIntl();
  const { open, title } = other;
  const to = open?.caseId ? `/plugins/review/cases/${open.caseId}` : toEditView(other);
  const name = title || formatMessage({ id: 'review.untitled' });
  return (
    <Box tag="li">
      {other.mayRead ? (
        <Link tag={RouterLink} to={to} style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Link>
      ) : (
        <Typography>{formatMessage({ id: 'review.bundle.elsewhere' })}</Typography>
      )}
      <OtherState other={other} />
    </Box>
  );
};

const Dissolve = ({ item, onDone }: { item: BundleItem; onDone?: () => void }) => {
  const { formatMessage } = useIntl();
  const [dissolve] = useDissolveBundleMutation();
  const finish = (answer: Answer) => {
    const refusal = toRefusal(answer, formatMessage({ id: 'review.failed' }));
    if (refusal === null) onDone?.();
    return refusal;
  };
  return (
    <ActionButton
      id="review.bundle.dissolve"
      variant="tertiary"
      reason="required"
      run={async (reason) => {
        const { type, documentId, locale } = item;
        return finish(await dissolve({ type, documentId, locale, reason }));
      }}
    />
  );
};

const Bound = ({ item, bundle }: { item: BundleItem; bundle: ItemBundle['bundle'] & object }) => {
  const { formatMessage } = useIntl();
  const { standing, madeByName, madeAt, others, mayDissolve } = bundle;
  return (
    <Box
      width="100%"
      background={standing === 'forged' ? 'danger100' : 'neutral100'}
      borderColor={standing === 'forged' ? 'danger200' : 'neutral200'}
      padding={3}
      hasRadius
      data-testid="review-bundle"
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="p" fontWeight="bold">
          {formatMessage({ id: 'review.bundle' })}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral700">
          {formatMessage({
            id: standing === 'forged' ? 'review.bundle.forged' : 'review.bundle.text',
          })}
        </Typography>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {others.map((other) => (
            <Other key={`${other.type} ${other.documentId}`} other={other} />
          ))}
        </Flex>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: 'review.bundle.by' }, whoWhen(madeByName, madeAt))}
        </Typography>
        {mayDissolve && <Dissolve item={item} />}
      </Flex>
    </Box>
  );
};

/** The bundle of an item; nothing where it is in none. */
export const BundleBox = ({ item }: { item: BundleItem }) => {
  const { type, documentId, locale } = item;
  const own = { type, documentId, locale };
  const { data } = useItemBundleQuery(own, {
    refetchOnMountOrArgChange: true,
    skip: !isBundled(item),
  });
  return data?.bundle ? <Bound item={own} bundle={data.bundle} /> : null;
};

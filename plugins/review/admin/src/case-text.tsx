import { Box, Flex, Link, Tabs, Typography } from '@strapi/design-system';
import { Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink, useLocation } from 'react-router-dom';

import { isItemType, toUid } from '../../../../src/contracts/item';
import { CaseLooks } from './case-looks';
import { CaseDiff } from './diff/case-diff';
import type { CaseReview } from './review-types';
import { useCaseDiffQuery } from './reviewing-api';
import type { EditedSince } from './use-edited-since';

type View = { view?: string; against?: string; of?: string };

/** The item was taken back and submitted again while somebody still has this case before them. */
const Successor = ({ review, successor }: { review: CaseReview; successor: number | null }) => {
  const { formatMessage } = useIntl();
  if (successor === null) return null;
  const address = `/plugins/review/cases/${successor}?view=diff&against=${review.fingerprint}`;
  return (
    <Box background="warning100" padding={4} marginBottom={4} hasRadius role="status">
      <Flex gap={3} wrap="wrap" alignItems="baseline">
        <Typography textColor="warning700">{formatMessage({ id: 'review.successor' })}</Typography>
        <Link tag={RouterLink} to={address}>
          {formatMessage({ id: 'review.successor.open' })}
        </Link>
      </Flex>
    </Box>
  );
};

/** A decision on the text before this one came too late: what the person had written is not lost. */
const Edited = () => {
  const { formatMessage } = useIntl();
  const { editedSince } = (useLocation().state ?? {}) as EditedSince;
  if (!editedSince) return null;
  return (
    <Box
      background="warning100"
      padding={4}
      marginBottom={4}
      hasRadius
      role="alert"
      data-testid="review-edited"
    >
      <Typography tag="p" fontWeight="bold" textColor="warning700">
        {formatMessage({ id: 'review.edited' })}
      </Typography>
      <Typography tag="p">{formatMessage({ id: 'review.edited.look' })}</Typography>
      {editedSince.reason !== '' && (
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {formatMessage({ id: 'review.edited.words' }, { words: editedSince.reason })}
        </Typography>
      )}
    </Box>
  );
};

/** What a reviewer reads: first what differs, where there is something to differ from; the full text as readers will see it. */
export const CaseText = ({ review }: { review: CaseReview }) => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<View>();
  const { view = 'diff', against, of } = query ?? {};
  const chosen = {
    caseId: String(review.caseId),
    ...(against ? { against } : {}),
    ...(of ? { of } : {}),
  };
  const { data, isLoading } = useCaseDiffQuery(
    { caseId: chosen.caseId },
    { refetchOnMountOrArgChange: true },
  );
  if (isLoading) return <Page.Loading />;
  const label = formatMessage({ id: 'review.case.text' });
  if (!data || data.choices.length + (data.base === null ? 0 : 1) < 2) {
    return (
      <>
        <Box paddingBottom={2}>
          <Typography tag="h2" variant="delta">
            {label}
          </Typography>
        </Box>
        <CaseLooks review={review} />
      </>
    );
  }
  const { item } = review;
  // Nothing of the text changes where it is only to be withdrawn, or went out already.
  const isPlain = data.base === null || review.subject !== 'publication';
  const shown = isPlain && !against && query?.view === undefined ? 'text' : view;
  return (
    <>
      <Edited />
      <Successor review={review} successor={data.successor} />
      <Tabs.Root
        value={shown === 'text' ? 'text' : 'diff'}
        onValueChange={(next) => setQuery({ view: next })}
      >
        <Tabs.List aria-label={formatMessage({ id: 'review.view.label' })}>
          <Tabs.Trigger value="diff">{formatMessage({ id: 'review.view.diff' })}</Tabs.Trigger>
          <Tabs.Trigger value="text">{formatMessage({ id: 'review.view.text' })}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="diff">
          <CaseDiff
            model={isItemType(item.type) ? toUid(item.type) : ''}
            chosen={chosen}
            onChoose={(next) => setQuery({ view: 'diff', ...next })}
          />
        </Tabs.Content>
        <Tabs.Content value="text">
          <CaseLooks review={review} />
        </Tabs.Content>
      </Tabs.Root>
    </>
  );
};

import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { LOOKS } from '../../../../src/admin/posts/looks';
import type { RevisionContent } from '../../../../src/contracts/revision';
import { useAccountNamesQuery } from './review-api';
import type { AccountName, CaseReview } from './review-types';
import { RevisionFrame } from './revision-frame';
import { toShownPost } from './to-shown-post';

const PORTAL = 'portal';
type View = { look?: string };
type Post = { content: RevisionContent; account: AccountName; addresses: CaseReview['addresses'] };

const useName = () => {
  const { locale } = useIntl();
  return ({ nameZh, nameEn }: AccountName) => (locale === 'zh-Hans' ? nameZh : nameEn);
};

const PostLook = ({ content, account, addresses }: Post) => {
  const { formatMessage } = useIntl();
  const nameOf = useName();
  const Look = LOOKS[account.channel];
  const post = toShownPost(content, account.accountId, addresses);
  if (!Look) return null;
  return (
    <Box background="neutral0" padding={5} hasRadius shadow="tableShadow" data-testid="case-post">
      {/* As wide as a phone, on which it is read. */}
      <Flex
        direction="column"
        alignItems="stretch"
        gap={3}
        maxWidth="42rem"
        marginLeft="auto"
        marginRight="auto"
      >
        <Typography textColor="neutral600">
          {formatMessage({ id: post.own ? 'review.look.own' : 'review.look.common' })}
        </Typography>
        <Look post={post} name={nameOf(account)} />
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {formatMessage({ id: 'review.look.text' })}
        </Typography>
        <Typography style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {post.text.trim() || '—'}
        </Typography>
      </Flex>
    </Box>
  );
};

/** The revision under review as its readers will see it, on each channel that it is to go to. */
export const CaseLooks = ({ review }: { review: CaseReview }) => {
  const { formatMessage } = useIntl();
  const nameOf = useName();
  const [{ query }, setQuery] = useQueryParams<View>();
  const { data: accounts = [] } = useAccountNamesQuery();
  const { html, content, addresses } = review;
  if (html === null || content === null)
    return <Typography>{formatMessage({ id: 'review.case.expunged' })}</Typography>;
  const posts = accounts.filter(
    ({ accountId, channel }) => content.accounts.includes(accountId) && LOOKS[channel],
  );
  if (posts.length === 0) return <RevisionFrame html={html} />;
  const chosen = posts.find(({ accountId }) => accountId === query?.look);
  const choices = [
    { id: PORTAL, name: formatMessage({ id: 'review.look.page' }) },
    ...posts.map((account) => ({ id: account.accountId, name: nameOf(account) })),
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      <Flex
        role="group"
        aria-label={formatMessage({ id: 'review.look.label' })}
        gap={2}
        wrap="wrap"
      >
        {choices.map(({ id, name }) => {
          const isShown = id === (chosen?.accountId ?? PORTAL);
          return (
            <Button
              key={id}
              size="S"
              variant={isShown ? 'secondary' : 'tertiary'}
              aria-pressed={isShown}
              onClick={() => setQuery({ look: id })}
            >
              {name}
            </Button>
          );
        })}
      </Flex>
      {chosen ? (
        <PostLook content={content} account={chosen} addresses={addresses} />
      ) : (
        <RevisionFrame html={html} />
      )}
    </Flex>
  );
};

import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useDeferredValue } from 'react';
import { useIntl } from 'react-intl';

import { LOOKS } from '../../../../../src/admin/posts/looks';
import { useBrackets } from '../../../../../src/admin/use-brackets';
import { toItemType } from '../../../../../src/contracts/item';
import { countWeiboLink, measurePost } from '../../../../../src/contracts/post-limits';
import { toList } from '../to-list';
import { type ShownAccount, useAccounts } from '../use-accounts';
import { Counter } from './counter';
import { type FormValues, toPost } from './to-post';

const AccountPost = ({ account, values }: { account: ShownAccount; values: FormValues }) => {
  const { formatMessage } = useIntl();
  const inBrackets = useBrackets();
  const post = toPost(values, account.accountId);
  const Look = LOOKS[account.channel];
  const link = account.channel === 'weibo' ? countWeiboLink(post) : 0;
  const lacksDigest = account.channel === 'wechat' && post.summary === '';
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-testid={`post-${account.accountId}`}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {account.name}
        {post.own && inBrackets(formatMessage({ id: 'content.posts.own' }))}
      </Typography>
      <Box>
        {measurePost(post, account).map((measure) => (
          <Counter key={measure.name} measure={measure} />
        ))}
        {link > 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatMessage({ id: 'content.posts.link' }, { number: link })}
          </Typography>
        )}
        {lacksDigest && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatMessage({ id: 'content.posts.digest' })}
          </Typography>
        )}
      </Box>
      {Look && <Look post={post} name={account.name} />}
    </Flex>
  );
};

const Posts = () => {
  const { formatMessage } = useIntl();
  // Typing comes first; the counters follow when there is time.
  const values = useDeferredValue(useForm('PostsPanel', (form) => form.values as FormValues));
  const { accounts } = useAccounts();
  const wanted = toList(values.accounts);
  const shown = (accounts ?? []).filter(
    ({ accountId, channel }) => wanted.includes(accountId) && LOOKS[channel],
  );
  if (shown.length === 0) {
    return (
      <Typography textColor="neutral600">{formatMessage({ id: 'content.posts.none' })}</Typography>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={6} width="100%" data-testid="posts">
      {shown.map((account) => (
        <AccountPost key={account.accountId} account={account} values={values} />
      ))}
    </Flex>
  );
};

/** Beside the editor: how full the item's post is at each account of WeChat and Weibo, and how it will look there. */
export const PostsPanel = ({ model }: Pick<PanelComponentProps, 'model'>) => {
  const { formatMessage } = useIntl();
  if (!toItemType(model)) return null;
  return { title: formatMessage({ id: 'content.posts.title' }), content: <Posts /> };
};

import { Button, EmptyStateLayout, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { MailNote } from './mail-note';
import { NoticeList } from './notice-list';
import { useOwnNoticesQuery, useReadNoticeMutation } from './notices-api';
import { WishField } from './wish-field';

const MAY_MANAGE = [{ action: 'admin::people.manage', subject: null }];
const OPTIONS = { refetchOnMountOrArgChange: true };

type Shown = { unread: boolean; onShow: (unread: boolean) => void; count: number };

const ShowButtons = ({ unread, onShow, count }: Shown) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={2}>
      {[true, false].map((one) => (
        <Button
          key={String(one)}
          variant={one === unread ? 'secondary' : 'tertiary'}
          aria-pressed={one === unread}
          onClick={() => onShow(one)}
        >
          {formatMessage({ id: one ? 'notices.show.unread' : 'notices.show.all' }, { count })}
        </Button>
      ))}
    </Flex>
  );
};

const ReadAll = ({ newestId }: { newestId: number }) => {
  const { formatMessage } = useIntl();
  const [read, { isLoading }] = useReadNoticeMutation();
  return (
    <Button
      variant="tertiary"
      startIcon={<Check />}
      loading={isLoading}
      disabled={newestId === 0}
      onClick={() => void read({ noticeId: newestId, upTo: true })}
      data-testid="notices-read-all"
    >
      {formatMessage({ id: 'notices.read-all' })}
    </Button>
  );
};

const Content = () => {
  const { formatMessage } = useIntl();
  const [unread, setUnread] = useState(true);
  const { data, error } = useOwnNoticesQuery({ unread }, OPTIONS);
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { results, unreadCount, newestId, mail } = data;
  const none = formatMessage({ id: unread ? 'notices.none-unread' : 'notices.none' });
  return (
    <>
      <Flex justifyContent="space-between" wrap="wrap" gap={3}>
        <ShowButtons unread={unread} onShow={setUnread} count={unreadCount} />
        <ReadAll newestId={newestId} />
      </Flex>
      {results.length === 0 ? (
        <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={none} />
      ) : (
        <NoticeList rows={results} />
      )}
      <WishField mail={mail} />
    </>
  );
};

/** 通知: what happened that concerns me, and how I want to be told by e-mail. */
export const NoticesPage = () => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(MAY_MANAGE);
  const { canManage } = allowedActions as Record<string, boolean>;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'notices.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'notices.title' })}
        subtitle={formatMessage({ id: 'notices.subtitle' })}
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          {canManage && <MailNote />}
          <Content />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

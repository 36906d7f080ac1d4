// A list of notices: a table, or cards where the screen is narrow. Opening one marks it as read.
import { Badge, Flex, Link, Td, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { Instant, Unbroken } from '../../../../src/admin/unbroken';
import { type Notice, useReadNoticeMutation } from './notices-api';

const HEADS = ['what', 'item', 'when', 'mail'].map((column) => `notices.column.${column}`);
const keyOf = ({ noticeId }: Notice) => noticeId;

type OneProps = { notice: Notice };

/** What went wrong, what waits for me, and the rest. */
const toTone = (kind: string): [background: string, text: string] => {
  if (
    [
      ...['overdue', 'returned', 'schedule-failed', 'schedule-missed', 'delivery-failed'],
      ...['patrol-found', 'push-failing'],
    ].includes(kind)
  )
    return ['danger100', 'danger700'];
  if (['due-soon', 'not-live'].includes(kind)) return ['warning100', 'warning700'];
  if (['approved', 'agreed', 'published'].includes(kind)) return ['success100', 'success700'];
  return ['withdrawn', 'recalled'].includes(kind)
    ? ['neutral150', 'neutral700']
    : ['primary100', 'primary700'];
};

export const KindBadge = ({ notice: { kind, subject } }: OneProps) => {
  const { formatMessage, messages } = useIntl();
  // A withdrawal is not returned, nor a take-down approved: they have words of their own.
  const own = `notices.kind.${subject}.${kind}`;
  const id = own in messages ? own : `notices.kind.${kind}`;
  const [backgroundColor, textColor] = toTone(kind);
  return (
    <Badge backgroundColor={backgroundColor} textColor={textColor}>
      {formatMessage({ id, defaultMessage: kind })}
    </Badge>
  );
};

/** What another has done in the meantime is no news any more. */
const isUnread = ({ readAt, over }: Notice) => readAt === null && !over;

/** Of what it is about; the site itself has no title. */
export const useTitle = () => {
  const { formatMessage, messages } = useIntl();
  return ({ kind, title }: Notice): string => {
    const about = `notices.about.${kind}`;
    return title || formatMessage({ id: about in messages ? about : 'notices.untitled' });
  };
};

const Title = ({ notice }: OneProps) => {
  const { noticeId, path, readAt } = notice;
  const titleOf = useTitle();
  const [read] = useReadNoticeMutation();
  const open = () => {
    // The page that opens says what matters; that the mark failed is seen in the list.
    if (readAt === null) void read({ noticeId, upTo: false });
  };
  return (
    <Link tag={RouterLink} to={path} onClick={open}>
      <Typography fontWeight={isUnread(notice) ? 'bold' : 'regular'} textColor="primary600">
        {titleOf(notice)}
      </Typography>
    </Link>
  );
};

const useNote = () => {
  const { formatMessage, locale } = useIntl();
  return ({ caseId, stageNameZh, stageNameEn, over }: Notice) =>
    [
      caseId === null ? null : formatMessage({ id: 'notices.case' }, { caseId: String(caseId) }),
      locale === 'zh-Hans' ? stageNameZh : stageNameEn,
      over
        ? formatMessage({
            id: caseId === null || stageNameZh === null ? 'notices.over.word' : 'notices.over',
          })
        : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
};

const Unread = ({ notice }: OneProps) => {
  const { formatMessage } = useIntl();
  return isUnread(notice) ? (
    <Typography variant="pi" fontWeight="bold" textColor="danger600">
      <Unbroken>{formatMessage({ id: 'notices.unread' })}</Unbroken>
    </Typography>
  ) : null;
};

const MailState = ({ notice: { mailState } }: OneProps) => {
  const { formatMessage } = useIntl();
  return (
    <Typography textColor={mailState === 'failed' ? 'danger600' : 'neutral600'}>
      <Unbroken>{formatMessage({ id: `notices.mail-state.${mailState}` })}</Unbroken>
    </Typography>
  );
};

const Rows = ({ rows }: { rows: Notice[] }) => {
  const noteOf = useNote();
  return (
    <ListTable heads={HEADS} rows={rows} keyOf={keyOf}>
      {(notice) => (
        <>
          <Td>
            <Flex gap={3}>
              <KindBadge notice={notice} />
              <Unread notice={notice} />
            </Flex>
          </Td>
          <Td>
            <Title notice={notice} />
            <Typography tag="p" variant="pi" textColor="neutral600">
              {noteOf(notice)}
            </Typography>
          </Td>
          <Td>
            <Typography>
              <Instant iso={notice.madeAt} />
            </Typography>
          </Td>
          <Td>
            <MailState notice={notice} />
          </Td>
        </>
      )}
    </ListTable>
  );
};

const Cards = ({ rows }: { rows: Notice[] }) => {
  const noteOf = useNote();
  return (
    <ListCards rows={rows} keyOf={keyOf}>
      {(notice) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Flex gap={3}>
            <KindBadge notice={notice} />
            <Unread notice={notice} />
          </Flex>
          <Title notice={notice} />
          <Typography variant="pi" textColor="neutral600">
            {noteOf(notice)} <Instant iso={notice.madeAt} />
          </Typography>
        </Flex>
      )}
    </ListCards>
  );
};

export const NoticeList = ({ rows }: { rows: Notice[] }) => {
  const List = useIsMobile() ? Cards : Rows;
  return <List rows={rows} />;
};

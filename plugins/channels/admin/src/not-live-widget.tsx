import { Badge, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { Instant, Unbroken } from '../../../../src/admin/unbroken';
import { toEditView } from '../../../../src/contracts/edit-view';
import { isItemType } from '../../../../src/contracts/item';
import { nameAccount } from './account-name';
import { useNotLiveQuery } from './channels-api';
import type { NotLive } from './channels-types';

const SHOWN = 5;
const toItem = (one: NotLive) => (isItemType(one.type) ? toEditView(one) : '/plugins/channels');

type RowProps = { one: NotLive; toAddress: (one: NotLive) => string };

const Row = ({ one, toAddress }: RowProps) => {
  const { formatMessage, locale } = useIntl();
  const tone = one.state === 'failed' ? 'danger' : 'warning';
  return (
    <HomeRow
      to={toAddress(one)}
      title={one.title || formatMessage({ id: 'channels.untitled' })}
      note={
        <>
          <Unbroken>
            {nameAccount(one, locale)} · {formatMessage({ id: `channels.intent.${one.intent}` })}
          </Unbroken>{' '}
          · <Instant iso={one.publishedAt} />
        </>
      }
      aside={
        <Badge backgroundColor={`${tone}100`} textColor={`${tone}700`}>
          {formatMessage({
            id: one.awaitsPerson ? 'channels.state.awaits' : `channels.state.${one.state}`,
          })}
        </Badge>
      }
    />
  );
};

const List = ({ toAddress }: Pick<RowProps, 'toAddress'>) => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useNotLiveQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const minutes = data.liveLimitMinutes;
  if (data.results.length === 0) {
    return (
      <Widget.NoData>{formatMessage({ id: 'channels.not-live.none' }, { minutes })}</Widget.NoData>
    );
  }
  return (
    <>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: 'channels.not-live.hint' }, { minutes })}
      </Typography>
      <HomeList>
        {data.results.slice(0, SHOWN).map((one) => (
          <Row key={one.deliveryId} one={one} toAddress={toAddress} />
        ))}
      </HomeList>
    </>
  );
};

/** Home: what one published, submitted or wrote and is not yet everywhere where it should be. */
export const NotLiveWidget = () => <List toAddress={toItem} />;

/** The same of everybody, for who operates accounts and opens no working copies. */
export const NotLiveForOperators = () => <List toAddress={() => '/plugins/channels'} />;

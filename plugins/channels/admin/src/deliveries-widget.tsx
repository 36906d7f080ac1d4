import { Badge, Flex, Link } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import { Unbroken } from '../../../../src/admin/unbroken';
import { useSaid } from '../../../../src/admin/use-said';
import { nameAccount } from './account-name';
import { useDeliveriesQuery } from './channels-api';
import type { Delivery } from './channels-types';

const VIEWS = ['failed', 'unconfirmed', 'awaitsPerson'] as const;
type View = (typeof VIEWS)[number];
const SHOWN = 3;
const TONES: Record<View, string> = {
  failed: 'danger',
  unconfirmed: 'warning',
  awaitsPerson: 'warning',
};

const useRows = (view: View) =>
  useDeliveriesQuery(
    {
      page: '1',
      pageSize: String(SHOWN),
      ...(view === 'awaitsPerson' ? { awaitsPerson: 'true' } : { state: view }),
    },
    { refetchOnMountOrArgChange: true },
  );

const Row = ({ delivery, view }: { delivery: Delivery; view: View }) => {
  const { formatMessage, locale } = useIntl();
  const said = useSaid();
  return (
    <HomeRow
      to={`/plugins/channels?view=${view}`}
      title={delivery.title || formatMessage({ id: 'channels.untitled' })}
      note={
        <>
          <Unbroken>{nameAccount(delivery, locale)}</Unbroken>
          {delivery.failureMessage && ` · ${said(delivery.failureMessage)}`}
        </>
      }
      aside={
        <Badge backgroundColor={`${TONES[view]}100`} textColor={`${TONES[view]}700`}>
          {formatMessage({ id: `channels.view.${view}` })}
        </Badge>
      }
    />
  );
};

const Totals = ({ totals }: { totals: Record<string, number> }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={5} wrap="wrap">
      {VIEWS.filter((view) => totals[view]).map((view) => (
        <Link key={view} tag={RouterLink} to={`/plugins/channels?view=${view}`}>
          {formatMessage({ id: `channels.view.${view}` })} {totals[view]}
        </Link>
      ))}
    </Flex>
  );
};

/** Home: what failed, is unknown, or waits for a person; each leads to the list of its kind. */
export const DeliveriesWidget = () => {
  const { formatMessage } = useIntl();
  const failed = useRows('failed');
  const unconfirmed = useRows('unconfirmed');
  const awaiting = useRows('awaitsPerson');
  const answers = [failed, unconfirmed, awaiting];
  if (answers.some(({ isLoading }) => isLoading)) return <Widget.Loading />;
  if (answers.some(({ error }) => error) || !failed.data) return <Widget.Error />;
  const rows = VIEWS.flatMap((view, index) =>
    (answers[index]?.data?.results ?? []).map((delivery) => ({ view, delivery })),
  );
  if (rows.length === 0) {
    return <Widget.NoData>{formatMessage({ id: 'channels.widget.none' })}</Widget.NoData>;
  }
  return (
    <>
      <Totals totals={failed.data.totals} />
      <HomeList>
        {rows.map(({ view, delivery }) => (
          <Row key={delivery.deliveryId} view={view} delivery={delivery} />
        ))}
      </HomeList>
    </>
  );
};

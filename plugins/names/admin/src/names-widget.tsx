import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import type { NameProposal } from '../../../../src/admin/named-api';
import { Instant } from '../../../../src/admin/unbroken';
import { useNameProposalsQuery } from './names-api';
import { useSiteFactsQuery } from './site-api';

/** Home of who may confirm: names, and what head and foot of the portal say, that wait for their word. */
export const NamesWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useNameProposalsQuery(
    { state: 'waiting', page: '1', pageSize: '5' },
    { refetchOnMountOrArgChange: true },
  );
  const siteFacts = useSiteFactsQuery(undefined, { refetchOnMountOrArgChange: true });
  const toTitle = ({ fromZh: from, toZh: to }: NameProposal) =>
    formatMessage({ id: from === to ? 'names.widget.other' : 'names.widget.title' }, { from, to });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const waiting = data.results.filter(({ isOwn }) => !isOwn);
  const site = siteFacts.data?.proposals.find(({ isOwn, word }) => !isOwn && !word);
  if (waiting.length === 0 && !site)
    return <Widget.NoData>{formatMessage({ id: 'names.none' })}</Widget.NoData>;
  return (
    <HomeList>
      {site && (
        <HomeRow
          to="/settings/portal"
          title={formatMessage({ id: 'names.site.waiting' })}
          note={`${formatMessage({ id: 'names.site.title' })} · ${site.proposedByName}`}
          aside={<Instant iso={site.proposedAt} />}
        />
      )}
      {waiting.map((proposal) => (
        <HomeRow
          key={proposal.proposalId}
          to="/plugins/names"
          title={toTitle(proposal)}
          note={`${formatMessage({ id: `names.kind.${proposal.kind}` })} · ${proposal.proposedByName}`}
          aside={<Instant iso={proposal.proposedAt} />}
        />
      ))}
    </HomeList>
  );
};

import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { HomeList, HomeRow } from '../../../../src/admin/home-list';
import type { NameProposal } from '../../../../src/admin/named-api';
import { Instant } from '../../../../src/admin/unbroken';
import { useNameProposalsQuery } from './names-api';

/** Home of who may confirm: names that wait for their word. */
export const NamesWidget = () => {
  const { formatMessage } = useIntl();
  const { data, isLoading, error } = useNameProposalsQuery(
    { state: 'waiting', page: '1', pageSize: '5' },
    { refetchOnMountOrArgChange: true },
  );
  const toTitle = ({ fromZh: from, toZh: to }: NameProposal) =>
    formatMessage({ id: from === to ? 'names.widget.other' : 'names.widget.title' }, { from, to });
  if (isLoading) return <Widget.Loading />;
  if (error || !data) return <Widget.Error />;
  const waiting = data.results.filter(({ isOwn }) => !isOwn);
  if (waiting.length === 0)
    return <Widget.NoData>{formatMessage({ id: 'names.none' })}</Widget.NoData>;
  return (
    <HomeList>
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

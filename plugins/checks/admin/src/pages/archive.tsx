import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Page, SearchInput, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { ListPage } from '../../../../../src/admin/list-page';
import { type ArchiveAnswer, useArchiveHitsQuery } from '../archive-api';
import { HitCards, HitTable } from '../archive-hits';

const MAY_SEE = [{ action: 'plugin::checks.archive', subject: null }];

type Address = { page: string; pageSize: string; _q: string; state: string; severity: string };
const FIRST: Address = { page: '1', pageSize: '20', _q: '', state: 'open', severity: '' };

type FiltersProps = {
  at: Address;
  counts: ArchiveAnswer['counts'];
  onChange: (part: Partial<Address>) => void;
};
const Filters = ({ at, counts, onChange }: FiltersProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
      <Field.Root name="state">
        <Field.Label>{formatMessage({ id: 'checks.archive.state' })}</Field.Label>
        <SingleSelect value={at.state} onChange={(state) => onChange({ state: String(state) })}>
          {(['open', 'handled'] as const).map((state) => (
            <SingleSelectOption key={state} value={state}>
              {formatMessage({ id: `checks.archive.state.${state}` }, { number: counts[state] })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="severity">
        <Field.Label>{formatMessage({ id: 'checks.words.severity' })}</Field.Label>
        <SingleSelect
          value={at.severity || 'all'}
          onChange={(one) => onChange({ severity: one === 'all' ? '' : String(one) })}
        >
          <SingleSelectOption value="all">
            {formatMessage({ id: 'checks.archive.all' })}
          </SingleSelectOption>
          {['block', 'warn'].map((one) => (
            <SingleSelectOption key={one} value={one}>
              {formatMessage({ id: `checks.words.severity.${one}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <SearchInput label={formatMessage({ id: 'checks.words.search' })} />
    </Flex>
  );
};

const ArchivePage = () => {
  const { formatMessage } = useIntl();
  const [{ query }, setQuery] = useQueryParams<Address>(FIRST);
  const { _q: search, ...at } = { ...FIRST, ...query };
  const { page, pageSize, state, severity } = at;
  const { data, error } = useArchiveHitsQuery(
    { page, pageSize, state, severity, search },
    { refetchOnMountOrArgChange: true },
  );
  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;
  const { scan, counts, pagination } = data;
  const scanned = { scanned: scan?.scanned ?? 0, total: scan?.total ?? 0 };
  const change = (part: Partial<Address>) =>
    setQuery({ ...at, _q: search, ...part, page: '1' } as Address, 'push', true);
  return (
    <ListPage
      title={formatMessage({ id: 'checks.archive.title' })}
      subtitle={formatMessage(
        { id: scan?.isFinished ? 'checks.archive.scanned' : 'checks.archive.scanning' },
        scanned,
      )}
      above={<Filters at={{ ...at, _q: search }} counts={counts} onChange={change} />}
      empty={formatMessage({ id: 'checks.archive.empty' })}
      rows={data.results}
      pagination={pagination}
      Table={HitTable}
      Cards={HitCards}
    />
  );
};

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_SEE}>
      <ArchivePage />
    </Page.Protect>
  );
}

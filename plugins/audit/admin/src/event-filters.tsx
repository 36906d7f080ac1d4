import {
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { DayPicker } from '../../../../src/admin/day-picker';
import type { AuditState, EventsQuery } from './audit-types';
import { useEventWords } from './event-row';

type Props = {
  query: EventsQuery;
  state: AuditState;
  onChange: (part: EventsQuery) => void;
};

const Day = ({ name, query, onChange }: Omit<Props, 'state'> & { name: 'from' | 'to' }) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name={`audit-${name}`}>
      <Field.Label>{formatMessage({ id: `audit.filter.${name}` })}</Field.Label>
      <DayPicker
        day={query[name] ?? ''}
        onChange={(day) => onChange({ [name]: day })}
        onClear={() => onChange({ [name]: '' })}
      />
    </Field.Root>
  );
};

/** By what was done, by whom, and by days. */
export const EventFilters = ({ query, state, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const { actionOf } = useEventWords();
  const all = formatMessage({ id: 'audit.filter.all' });
  return (
    <Flex gap={4} wrap="wrap" paddingBottom={4} alignItems="flex-end">
      <Field.Root name="audit-action" width="16rem">
        <Field.Label>{formatMessage({ id: 'audit.filter.action' })}</Field.Label>
        <SingleSelect
          value={query.action || 'all'}
          onChange={(chosen) => onChange({ action: chosen === 'all' ? '' : String(chosen) })}
        >
          <SingleSelectOption value="all">{all}</SingleSelectOption>
          {state.actions.map((action) => (
            <SingleSelectOption key={action} value={action}>
              {actionOf({ action })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="audit-actor" width="16rem">
        <Field.Label>{formatMessage({ id: 'audit.filter.actor' })}</Field.Label>
        <Combobox
          value={query.actor ?? ''}
          placeholder={all}
          clearLabel={formatMessage({ id: 'audit.filter.clear' })}
          noOptionsMessage={() => formatMessage({ id: 'audit.filter.nobody' })}
          onClear={() => onChange({ actor: '' })}
          onChange={(chosen?: string) => onChange({ actor: chosen ?? '' })}
        >
          <ComboboxOption value="system">{formatMessage({ id: 'audit.system' })}</ComboboxOption>
          {state.actors.map(({ actor, name }) => (
            <ComboboxOption key={actor} value={actor}>
              {name}
            </ComboboxOption>
          ))}
        </Combobox>
      </Field.Root>
      <Day name="from" query={query} onChange={onChange} />
      <Day name="to" query={query} onChange={onChange} />
    </Flex>
  );
};

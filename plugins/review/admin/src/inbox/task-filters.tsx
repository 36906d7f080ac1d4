import {
  Box,
  Button,
  Field,
  Flex,
  Searchbar,
  SearchForm,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ITEM_TYPES } from '../../../../../src/contracts/item';
import {
  type InboxList,
  NO_FILTER,
  type Place,
  type TaskFilter,
  useInboxPlacesQuery,
} from './inbox-api';

type Props = {
  list: InboxList;
  filter: TaskFilter;
  onChange: (part: Partial<TaskFilter>) => void;
};
type Choice = readonly [value: string, name: string];
type ChooseProps = Omit<Props, 'list'> & { name: keyof TaskFilter; choices: readonly Choice[] };

const Choose = ({ name, choices, filter, onChange }: ChooseProps) => {
  const { formatMessage } = useIntl();
  return (
    <Box minWidth="11rem" flex="1 1 11rem" maxWidth={{ initial: '100%', medium: '16rem' }}>
      <Field.Root name={`inbox-${name}`}>
        <Field.Label>{formatMessage({ id: `review.inbox.filter.${name}` })}</Field.Label>
        <SingleSelect
          value={filter[name] || 'all'}
          onChange={(chosen) => onChange({ [name]: chosen === 'all' ? '' : String(chosen) })}
        >
          <SingleSelectOption value="all">
            {formatMessage({ id: 'review.inbox.filter.all' })}
          </SingleSelectOption>
          {choices.map(([value, said]) => (
            <SingleSelectOption key={value} value={value}>
              {said}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

const Search = ({ filter, onChange }: Omit<Props, 'list'>) => {
  const { formatMessage } = useIntl();
  const [text, setText] = useState(filter.text);
  return (
    <Box flex="1 1 16rem" maxWidth={{ initial: '100%', medium: '26rem' }}>
      <SearchForm
        onSubmit={(event: { preventDefault: () => void }) => {
          event.preventDefault();
          onChange({ text: text.trim() });
        }}
      >
        <Searchbar
          name="inbox-text"
          size="S"
          value={text}
          onChange={({ target }: { target: { value: string } }) => setText(target.value)}
          onClear={() => {
            setText('');
            onChange({ text: '' });
          }}
          clearLabel={formatMessage({ id: 'review.inbox.filter.text.clear' })}
          placeholder={formatMessage({ id: 'review.inbox.filter.text' })}
        >
          {formatMessage({ id: 'review.inbox.filter.text' })}
        </Searchbar>
      </SearchForm>
    </Box>
  );
};

const useNamed = () => {
  const { locale } = useIntl();
  return ({ id, nameZh, nameEn }: Place): Choice => [
    id,
    locale === 'zh-Hans' ? nameZh : nameEn || nameZh,
  ];
};

/** All but the words. What is done is in nobody's hands, and nothing of it is late. */
const Choices = ({ list, filter, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const { data } = useInboxPlacesQuery();
  const toNamed = useNamed();
  const say = (name: string, values: readonly string[]): Choice[] =>
    values.map((value) => [value, formatMessage({ id: `review.inbox.filter.${name}.${value}` })]);
  const types = ITEM_TYPES.map((type): Choice => [
    type,
    formatMessage({ id: `review.type.${type}` }),
  ]);
  const its = { filter, onChange };
  return (
    <Flex gap={3} wrap="wrap" alignItems="flex-end" data-testid="inbox-choices">
      <Choose name="type" choices={types} {...its} />
      <Choose name="column" choices={(data?.columns ?? []).map(toNamed)} {...its} />
      <Choose name="department" choices={(data?.departments ?? []).map(toNamed)} {...its} />
      {list !== 'done' && (
        <Choose name="held" choices={say('held', ['nobody', 'somebody'])} {...its} />
      )}
      {list !== 'done' && list !== 'late' && (
        <Choose name="late" choices={say('late', ['yes'])} {...its} />
      )}
    </Flex>
  );
};

/** By what a list of tasks is narrowed; on a narrow screen the choices open on demand. */
export const TaskFilters = ({ list, filter, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const isMobile = useIsMobile();
  const { text, ...chosen } = filter;
  const count = Object.values(chosen).filter((value) => value !== '').length;
  const [isOpen, setIsOpen] = useState(count > 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingBottom={4}>
      <Flex gap={3} wrap="wrap">
        <Search key={text} filter={filter} onChange={onChange} />
        <Button
          variant={count > 0 ? 'secondary' : 'tertiary'}
          startIcon={<Filter />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {formatMessage({ id: 'review.inbox.filter.label' }, { count })}
        </Button>
        {(count > 0 || text !== '') && (
          <Button variant="ghost" onClick={() => onChange(NO_FILTER)}>
            {formatMessage({
              id: isMobile ? 'review.inbox.filter.none.short' : 'review.inbox.filter.none',
            })}
          </Button>
        )}
      </Flex>
      {isOpen && <Choices list={list} filter={filter} onChange={onChange} />}
    </Flex>
  );
};

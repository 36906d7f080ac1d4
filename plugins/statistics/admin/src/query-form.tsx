import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { DayPicker } from '../../../../src/admin/day-picker';
import { dayInBeijing, quickYears, yearRange } from './days';
import { DIMENSIONS, type Question, SECOND_DIMENSIONS } from './question';

type Props = { question: Question; onChange: (part: Partial<Question>) => void };
const QUICK_YEARS = 3;

const DayInput = ({
  name,
  value,
  onChange,
}: {
  name: 'from' | 'to';
  value: string;
  onChange: (day: string) => void;
}) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name={name} id={`statistics-${name}`}>
      <Field.Label>{formatMessage({ id: `statistics.${name}` })}</Field.Label>
      <DayPicker day={value} onChange={onChange} />
    </Field.Root>
  );
};

type SelectProps = {
  name: 'by' | 'and' | 'countedAs';
  value: string;
  values: readonly string[];
  onChange: (value: string) => void;
};

const Select = ({ name, value, values, onChange }: SelectProps) => {
  const { formatMessage } = useIntl();
  const family = name === 'countedAs' ? 'counted-as' : 'dimension';
  return (
    <Field.Root name={name}>
      <Field.Label>{formatMessage({ id: `statistics.${name}` })}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
        {values.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {formatMessage({ id: `statistics.${family}.${one}` })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

/** From, to, by what; years at one click. */
export const QueryForm = ({ question, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const years = quickYears(dayInBeijing(new Date()), QUICK_YEARS);
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      background="neutral0"
      padding={5}
      hasRadius
      shadow="tableShadow"
    >
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <DayInput name="from" value={question.from} onChange={(from) => onChange({ from })} />
        <DayInput name="to" value={question.to} onChange={(to) => onChange({ to })} />
        <Flex gap={2} wrap="wrap">
          {years.map((year) => (
            <Button
              key={year}
              variant="tertiary"
              size="L"
              onClick={() => onChange(yearRange(year))}
            >
              {formatMessage({ id: 'statistics.year' }, { year: String(year) })}
            </Button>
          ))}
        </Flex>
      </Flex>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Select
          name="by"
          value={question.by}
          values={DIMENSIONS}
          onChange={(by) => onChange({ by })}
        />
        <Select
          name="and"
          value={question.and}
          values={SECOND_DIMENSIONS.filter((one) => one !== question.by)}
          onChange={(and) => onChange({ and })}
        />
        <Select
          name="countedAs"
          value={question.countedAs}
          values={['new', 'again', 'update', 'withdrawal', 'takeover']}
          onChange={(countedAs) => onChange({ countedAs })}
        />
      </Flex>
    </Flex>
  );
};

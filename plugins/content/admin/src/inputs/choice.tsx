import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { forwardRef } from 'react';
import { useIntl } from 'react-intl';

import { CHOICES, isChoiceList } from '../choices';
import type { InputProps } from '../input-props';
import { Field } from './field';

/** One of a list that the schema names; a value that the list no longer has stays visible. */
export const Choice = forwardRef<HTMLDivElement, InputProps<string>>((props, _ref) => {
  const { formatMessage } = useIntl();
  const list = props.attribute?.options?.choices;
  const values = isChoiceList(list) ? CHOICES[list] : [];
  const value = props.value || undefined;
  const shown = value && !values.includes(value) ? [...values, value] : values;
  return (
    <Field {...props}>
      <SingleSelect
        id={props.name}
        disabled={props.disabled}
        placeholder={formatMessage({ id: 'content.choice.none' })}
        value={value ?? ''}
        onChange={(chosen) => props.onChange(props.name, chosen || null)}
        onClear={() => props.onChange(props.name, null)}
      >
        {shown.map((choice) => (
          <SingleSelectOption key={choice} value={choice}>
            {formatMessage({ id: `content.${list}.${choice}`, defaultMessage: choice })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field>
  );
});
Choice.displayName = 'Choice';

import { TextInput } from '@strapi/design-system';
import { forwardRef } from 'react';

import type { InputProps } from '../input-props';
import { Field } from './field';

/** One line of text, stored as text: Strapi's short string would refuse the 256th character at save. */
export const Line = forwardRef<HTMLInputElement, InputProps<string>>((props, ref) => (
  <Field {...props}>
    <TextInput
      ref={ref}
      name={props.name}
      disabled={props.disabled}
      placeholder={props.placeholder}
      value={props.value ?? ''}
      onChange={({ target }) => props.onChange(props.name, target.value || null)}
    />
  </Field>
));
Line.displayName = 'Line';

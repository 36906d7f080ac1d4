import { Textarea } from '@strapi/design-system';
import { forwardRef } from 'react';

import type { InputProps } from '../input-props';
import { Field } from './field';

/** The body. */
export const RichText = forwardRef<HTMLTextAreaElement, InputProps<string>>((props, ref) => (
  <Field {...props}>
    <Textarea
      ref={ref}
      name={props.name}
      disabled={props.disabled}
      value={props.value ?? ''}
      onChange={({ target }) => props.onChange(props.name, target.value || null)}
    />
  </Field>
));
RichText.displayName = 'RichText';

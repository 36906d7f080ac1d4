import { forwardRef } from 'react';

import type { InputProps } from '../input-props';
import { Field } from '../inputs/field';
import { Desk, type DeskHandle } from './desk';

/** The body: HTML in the grammar of src/platform/html, with files and items by their ids. */
export const RichText = forwardRef<DeskHandle, InputProps<string>>((props, ref) => (
  <Field {...props}>
    <Desk {...props} ref={ref} />
  </Field>
));
RichText.displayName = 'RichText';

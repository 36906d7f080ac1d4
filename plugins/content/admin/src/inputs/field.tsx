import { Field as DesignField } from '@strapi/design-system';
import type { ReactNode } from 'react';

import type { InputProps } from '../input-props';

type Props = Pick<
  InputProps<unknown>,
  'name' | 'label' | 'hint' | 'error' | 'required' | 'labelAction'
> & { children: ReactNode };

/** Label, hint and error around an input, as Strapi's own fields have them. */
export const Field = ({ name, label, hint, error, required, labelAction, children }: Props) => (
  <DesignField.Root name={name} id={name} hint={hint} error={error} required={required}>
    <DesignField.Label action={labelAction}>{label}</DesignField.Label>
    {children}
    <DesignField.Hint />
    <DesignField.Error />
  </DesignField.Root>
);

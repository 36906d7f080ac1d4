import { Flex, TextInput } from '@strapi/design-system';
import { forwardRef } from 'react';

import type { InputProps } from '../input-props';
import { Field } from './field';
import { IndexNumberButton } from './index-number-button';
import { IssuingBodyButton } from './issuing-body-button';
import { TitleTwins } from './title-twins';

/** What some fields have below their line. */
const Below = ({ name, value, disabled, onChange }: InputProps<string>) => {
  const fill = (text: string) => onChange(name, text);
  switch (name) {
    case 'title':
      return <TitleTwins title={value ?? ''} />;
    case 'indexNumber':
      return value ? null : <IndexNumberButton disabled={disabled} onNumber={fill} />;
    case 'issuingBody':
      return value ? null : <IssuingBodyButton disabled={disabled} onName={fill} />;
    default:
      return null;
  }
};

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
    <Flex gap={2} wrap="wrap">
      <Below {...props} />
    </Flex>
  </Field>
));
Line.displayName = 'Line';

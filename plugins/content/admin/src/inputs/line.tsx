import { Flex, TextInput } from '@strapi/design-system';
import { forwardRef } from 'react';

import { useNamesOfQuery } from '../../../../../src/admin/named-api';
import { NAME_FIELDS, toNamedKind } from '../../../../../src/contracts/named';
import type { InputProps } from '../input-props';
import { usePlace } from '../use-place';
import { Field } from './field';
import { IndexNumberButton } from './index-number-button';
import { IssuingBodyButton } from './issuing-body-button';
import { TitleTwins } from './title-twins';

const isName = (field: string): boolean => NAME_FIELDS.some((one) => one === field);

/** A name that readers see is changed beside the form, by two people; closed too until that is known. */
const useIsKept = (field: string): boolean => {
  const { model, documentId } = usePlace();
  const kind = toNamedKind(model);
  const isAsked = kind !== undefined && documentId !== '' && isName(field);
  const { data } = useNamesOfQuery({ kind: kind ?? 'column', documentId }, { skip: !isAsked });
  return isAsked && (data?.bound ?? true);
};

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
export const Line = forwardRef<HTMLInputElement, InputProps<string>>((props, ref) => {
  const isKept = useIsKept(props.name);
  return (
    <Field {...props}>
      <TextInput
        ref={ref}
        name={props.name}
        disabled={props.disabled || isKept}
        placeholder={props.placeholder}
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(props.name, target.value || null)}
      />
      <Flex gap={2} wrap="wrap">
        <Below {...props} />
      </Flex>
    </Field>
  );
});
Line.displayName = 'Line';

import {
  Accordion,
  Field as DesignField,
  Flex,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { forwardRef } from 'react';
import { useIntl } from 'react-intl';

import { useBrackets } from '../../../../../src/admin/use-brackets';
import type { InputProps } from '../input-props';
import { toList } from '../to-list';
import { type ShownAccount, useAccounts } from '../use-accounts';
import { toVariants, type Variant, withVariant } from '../variants';
import { Field } from './field';

type FieldsProps = {
  path: string;
  variant: Variant;
  disabled?: boolean;
  onChange: (part: keyof Variant, text: string) => void;
};

const VariantFields = ({ path, variant, disabled, onChange }: FieldsProps) => {
  const { formatMessage } = useIntl();
  const parts = ['title', 'summary', 'text'] as const;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={4}>
      {parts.map((part) => {
        const Input = part === 'title' ? TextInput : Textarea;
        return (
          <DesignField.Root key={part} name={`${path}.${part}`} id={`${path}.${part}`}>
            <DesignField.Label>
              {formatMessage({ id: `content.variants.${part}` })}
            </DesignField.Label>
            <Input
              disabled={disabled}
              placeholder={formatMessage({ id: 'content.variants.same' })}
              value={variant[part] ?? ''}
              onChange={({ target }: { target: { value: string } }) => onChange(part, target.value)}
            />
          </DesignField.Root>
        );
      })}
    </Flex>
  );
};

/** What the item says at one account instead of the common text; an empty field means the common text. */
export const Variants = forwardRef<HTMLDivElement, InputProps<Record<string, Variant>>>(
  (props, ref) => {
    const { formatMessage } = useIntl();
    const inBrackets = useBrackets();
    const { accounts } = useAccounts();
    const wanted = toList(useField('accounts').value);
    const variants = toVariants(props.value);
    const shown = (accounts ?? []).filter(({ accountId }: ShownAccount) =>
      wanted.includes(accountId),
    );
    return (
      <Field {...props}>
        {shown.length === 0 && (
          <Typography textColor="neutral600">
            {formatMessage({ id: 'content.variants.none' })}
          </Typography>
        )}
        {shown.length > 0 && (
          <Accordion.Root ref={ref}>
            {shown.map(({ accountId, name }) => (
              <Accordion.Item key={accountId} value={accountId}>
                <Accordion.Header>
                  <Accordion.Trigger>
                    {name}
                    {variants[accountId] &&
                      inBrackets(formatMessage({ id: 'content.variants.own' }))}
                  </Accordion.Trigger>
                </Accordion.Header>
                <Accordion.Content>
                  <VariantFields
                    path={`${props.name}.${accountId}`}
                    variant={variants[accountId] ?? { title: null, summary: null, text: null }}
                    disabled={props.disabled}
                    onChange={(part, text) =>
                      props.onChange(props.name, withVariant(variants, accountId, part, text))
                    }
                  />
                </Accordion.Content>
              </Accordion.Item>
            ))}
          </Accordion.Root>
        )}
      </Field>
    );
  },
);
Variants.displayName = 'Variants';

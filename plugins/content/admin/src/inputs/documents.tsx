import { Combobox, ComboboxOption, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';
import { forwardRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { InputProps } from '../input-props';
import { toList } from '../to-list';
import { type Found, useChosen, useSearch } from '../use-normative-documents';
import { Field } from './field';

const nameOf = ({ title, documentNumber, documentId }: Found) =>
  [title || documentId, documentNumber && `（${documentNumber}）`].filter(Boolean).join('');

type ChosenProps = { name: string; disabled?: boolean; onRemove: () => void };

const Chosen = ({ name, disabled, onRemove }: ChosenProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex
      tag="li"
      justifyContent="space-between"
      gap={2}
      background="neutral100"
      padding={2}
      hasRadius
    >
      <Typography>{name}</Typography>
      <IconButton
        size="S"
        disabled={disabled}
        label={formatMessage({ id: 'content.documents.remove' }, { name })}
        onClick={onRemove}
      >
        <Cross />
      </IconButton>
    </Flex>
  );
};

/** Normative documents that the item is about, stored as a list of their document ids. */
export const Documents = forwardRef<HTMLInputElement, InputProps<string[]>>((props, _ref) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? 'zh-Hans';
  const [text, setText] = useState('');
  const ids = toList(props.value);
  const chosen = useChosen(ids, locale);
  const offered = useSearch(text, locale).filter(({ documentId }) => !ids.includes(documentId));
  const add = (documentId: string | undefined) => {
    if (documentId) props.onChange(props.name, [...ids, documentId]);
    setText('');
  };
  return (
    <Field {...props}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Combobox
          autocomplete="none"
          disabled={props.disabled}
          placeholder={formatMessage({ id: 'content.documents.search' })}
          noOptionsMessage={() => formatMessage({ id: 'content.documents.none' })}
          textValue={text}
          value=""
          onTextValueChange={setText}
          onInputChange={({ currentTarget }) => setText(currentTarget.value)}
          onChange={add}
        >
          {offered.map((one) => (
            <ComboboxOption key={one.documentId} value={one.documentId} textValue={nameOf(one)}>
              {nameOf(one)}
            </ComboboxOption>
          ))}
        </Combobox>
        {ids.length > 0 && (
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {ids.map((id) => {
              const found = chosen.find(({ documentId }) => documentId === id);
              return (
                <Chosen
                  key={id}
                  name={found ? nameOf(found) : id}
                  disabled={props.disabled}
                  onRemove={() =>
                    props.onChange(
                      props.name,
                      ids.filter((other) => other !== id),
                    )
                  }
                />
              );
            })}
          </Flex>
        )}
      </Flex>
    </Field>
  );
});
Documents.displayName = 'Documents';

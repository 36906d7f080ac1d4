import { Box, Field, Flex, Radio, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../src/admin/beijing-time';
import { type ShownItem, useShownItemsQuery } from './switches-api';

type Props = {
  chosen: ShownItem | null;
  problem: string | undefined;
  onChoose: (item: ShownItem) => void;
};

const keyOf = ({ type, documentId, locale }: ShownItem) => `${type}/${documentId}/${locale}`;

const Choices = ({ items, chosen, onChoose }: Omit<Props, 'problem'> & { items: ShownItem[] }) => {
  const { formatMessage, locale } = useIntl();
  const choose = (key: string) => {
    const found = items.find((item) => keyOf(item) === key);
    if (found) onChoose(found);
  };
  return (
    <Radio.Group
      aria-label={formatMessage({ id: 'site-switches.item' })}
      value={chosen ? keyOf(chosen) : ''}
      onValueChange={choose}
    >
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {items.map((item) => (
          <Radio.Item key={keyOf(item)} value={keyOf(item)}>
            <Flex tag="span" direction="column" alignItems="flex-start">
              <span>{item.title}</span>
              <Typography tag="span" variant="pi" textColor="neutral600">
                {formatInstant(item.publishedAt, locale)}
              </Typography>
            </Flex>
          </Radio.Item>
        ))}
      </Flex>
    </Radio.Group>
  );
};

/** One of the items that are on the portal: the newest, or those whose title holds what is looked for. */
export const ItemField = ({ chosen, problem, onChoose }: Props) => {
  const { formatMessage } = useIntl();
  const [search, setSearch] = useState('');
  const { data } = useShownItemsQuery(search);
  const items = data?.results ?? [];
  return (
    <Field.Root name="item" required error={problem}>
      <Field.Label>{formatMessage({ id: 'site-switches.item' })}</Field.Label>
      <TextInput
        value={search}
        maxLength={100}
        placeholder={formatMessage({ id: 'site-switches.item.search' })}
        onChange={({ target }) => setSearch(target.value)}
      />
      <Box maxHeight="28rem" overflow="auto" data-testid="site-switches-items">
        {data && items.length === 0 ? (
          <Typography textColor="neutral600">
            {formatMessage({ id: 'site-switches.item.none' })}
          </Typography>
        ) : (
          <Choices items={items} chosen={chosen} onChoose={onChoose} />
        )}
      </Box>
      <Field.Error />
    </Field.Root>
  );
};

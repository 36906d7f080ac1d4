import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Stack } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ActionButton } from '../action-button';
import type { Answer } from '../to-refusal';
import {
  type BundleItem,
  type Candidate,
  isBundled,
  useItemBundleQuery,
  useSubmitBundleMutation,
} from './bundle-api';

type Props = {
  item: BundleItem;
  disabled: boolean;
  finish: (answer: Answer) => string | null;
};

const Choice = ({
  candidates,
  left,
  toggle,
}: {
  candidates: readonly Candidate[];
  left: ReadonlySet<string>;
  toggle: (documentId: string) => void;
}) => {
  const { formatMessage } = useIntl();
  return (
    <Box role="group" aria-label={formatMessage({ id: 'review.bundle.submit.with' })}>
      <Typography tag="p" fontWeight="bold">
        {formatMessage({ id: 'review.bundle.submit.with' })}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
        {candidates.map(({ type, documentId, title }) => (
          <Checkbox
            key={documentId}
            checked={!left.has(documentId)}
            onCheckedChange={() => toggle(documentId)}
          >
            {formatMessage({ id: `review.type.${type}` })}
            {formatMessage({ id: 'review.colon' })}
            {title || formatMessage({ id: 'review.untitled' })}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  );
};

/** Submits an interpretation with its document, or a document with its interpretations; nothing where there is no such item. */
export const SubmitBundle = ({ item, disabled, finish }: Props) => {
  const { type, documentId, locale } = item;
  const own = { type, documentId, locale };
  const { data } = useItemBundleQuery(own, { skip: !isBundled(item) });
  const [submit] = useSubmitBundleMutation();
  // Those that the person leaves out.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const candidates = data?.candidates ?? [];
  if (candidates.length === 0) return null;
  const toggle = (id: string) =>
    setLeft((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const run = async () => {
    const chosen = candidates.filter((one) => !left.has(one.documentId));
    const others = chosen.map((one) => ({
      type: one.type,
      documentId: one.documentId,
      locale: one.locale,
    }));
    return finish(await submit([own, ...others]));
  };
  return (
    <ActionButton
      id="review.bundle.submit"
      variant="secondary"
      icon={<Stack />}
      disabled={disabled}
      fields={<Choice candidates={candidates} left={left} toggle={toggle} />}
      run={run}
    />
  );
};

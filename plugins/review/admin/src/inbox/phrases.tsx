import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { toRefusal } from '../to-refusal';
import { usePhrasesQuery, useSavePhrasesMutation } from './inbox-api';

type Props = { text: string; onInsert: (phrase: string) => void };

/** The person's own opinions of often: a click writes one, and what was written can be kept. */
export const Phrases = ({ text, onInsert }: Props) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { data } = usePhrasesQuery();
  const [save, { isLoading }] = useSavePhrasesMutation();
  const phrases = data?.phrases ?? [];
  const keep = async (next: string[]) => {
    const refusal = toRefusal(await save(next), formatMessage({ id: 'review.failed' }));
    if (refusal !== null) toggleNotification({ type: 'danger', message: refusal });
  };
  const written = text.trim();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-testid="review-phrases">
      {phrases.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: 'review.phrases' })}
        </Typography>
      )}
      <Flex gap={2} wrap="wrap">
        {phrases.map((phrase) => (
          <Flex key={phrase} gap={0}>
            <Button size="S" variant="tertiary" onClick={() => onInsert(phrase)}>
              {phrase}
            </Button>
            <IconButton
              size="S"
              variant="ghost"
              label={formatMessage({ id: 'review.phrases.remove' }, { phrase })}
              onClick={() => void keep(phrases.filter((one) => one !== phrase))}
            >
              <Cross />
            </IconButton>
          </Flex>
        ))}
        {written !== '' && !phrases.includes(written) && (
          <Button
            size="S"
            variant="ghost"
            startIcon={<Plus />}
            loading={isLoading}
            onClick={() => void keep([...phrases, written])}
          >
            {formatMessage({ id: 'review.phrases.keep' })}
          </Button>
        )}
      </Flex>
    </Flex>
  );
};

import { Box, Button, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Delivery, PublishedText } from './channels-types';
import { readPublishedText } from './published-text';

const PARTS = ['title', 'summary', 'text', 'link'] as const;

const CopyPart = ({ name, text }: { name: (typeof PARTS)[number]; text: string }) => {
  const { formatMessage } = useIntl();
  const { copy } = useClipboard();
  const [copied, setCopied] = useState(false);
  return (
    <Box>
      <Flex justifyContent="space-between" alignItems="center">
        <Typography variant="pi" fontWeight="bold">
          {formatMessage({ id: `channels.text.${name}` })}
        </Typography>
        <Button
          size="S"
          variant="ghost"
          startIcon={<Duplicate />}
          onClick={() => void copy(text).then(setCopied)}
        >
          {formatMessage({ id: copied ? 'channels.copied' : 'channels.copy' })}
        </Button>
      </Flex>
      <Box background="neutral100" padding={3} hasRadius maxHeight="12rem" overflow="auto">
        <Typography style={{ whiteSpace: 'pre-wrap' }}>{text}</Typography>
      </Box>
    </Box>
  );
};

/** The published text to copy into WeChat or Weibo; for a withdrawal, what is to be removed there. */
export const EntryText = ({ delivery }: { delivery: Delivery }) => {
  const { formatMessage } = useIntl();
  const [text, setText] = useState<PublishedText | null | 'loading' | 'failed'>('loading');
  const withdrawing = delivery.intent === 'withdraw';
  useEffect(() => {
    if (!withdrawing) readPublishedText(delivery).then(setText, () => setText('failed'));
  }, [delivery, withdrawing]);
  if (withdrawing) return <Typography>{formatMessage({ id: 'channels.text.remove' })}</Typography>;
  if (text === 'loading') return <Loader small />;
  if (text === 'failed' || text === null) {
    return <Typography>{formatMessage({ id: `channels.text.${text ?? 'gone'}` })}</Typography>;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {PARTS.filter((part) => text[part] !== '').map((part) => (
        <CopyPart key={part} name={part} text={text[part]} />
      ))}
      {text.files.length > 0 && (
        <Flex gap={3} wrap="wrap">
          <Typography variant="pi" fontWeight="bold">
            {formatMessage({ id: 'channels.text.files' })}
          </Typography>
          {text.files.map(({ name, address }) => (
            <Link key={address} isExternal href={address}>
              {name}
            </Link>
          ))}
        </Flex>
      )}
    </Flex>
  );
};

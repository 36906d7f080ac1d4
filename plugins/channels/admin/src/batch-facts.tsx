import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { Instant, whoWhen } from '../../../../src/admin/unbroken';
import { remarksToEnglish } from '../../../../src/contracts/in-english';
import type { Batch } from './imports-types';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => {
  const { formatMessage } = useIntl();
  return (
    <Grid.Item col={4} s={6} xs={12} direction="column" alignItems="flex-start">
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: `channels.imports.fact.${name}` })}
      </Typography>
      <Typography tag="div" style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Grid.Item>
  );
};

const Signatures = ({ batch }: { batch: Batch }) => {
  const { formatMessage } = useIntl();
  if (batch.signatures.length === 0) {
    return <>{formatMessage({ id: 'channels.imports.unsigned' })}</>;
  }
  return (
    <>
      {batch.signatures.map(({ signedBy, signedByName, signedAt }) => (
        <div key={signedBy}>
          {formatMessage({ id: 'channels.imports.signed-by' }, whoWhen(signedByName, signedAt))}
        </div>
      ))}
    </>
  );
};

const Skipped = ({ report }: Pick<Batch, 'report'>) => {
  const { formatMessage, locale } = useIntl();
  const isChinese = locale === 'zh-Hans';
  const skipped = report?.skipped ?? [];
  if (skipped.length === 0) return null;
  return (
    <Box tag="details" paddingTop={4}>
      <Typography tag="summary" fontWeight="bold" style={{ cursor: 'pointer' }}>
        {formatMessage(
          { id: 'channels.imports.skipped' },
          { number: report?.skippedCount ?? skipped.length },
        )}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {skipped.map(({ key, title, why }) => (
          <Typography tag="li" key={key} variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {title || key}
            {isChinese ? `：${why}` : `: ${remarksToEnglish(why)}`}
          </Typography>
        ))}
      </Box>
    </Box>
  );
};

/** What there is to know of a batch before answering for it. */
export const BatchFacts = ({ batch }: { batch: Batch }) => {
  const { formatMessage } = useIntl();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Grid.Root gap={4}>
        <Fact name="source">{batch.source}</Fact>
        <Fact name="items">
          {formatMessage(
            { id: 'channels.imports.items' },
            { items: batch.items, files: batch.report?.totals?.files ?? 0 },
          )}
        </Fact>
        <Fact name="begun">
          {formatMessage(
            { id: 'channels.imports.begun-by' },
            whoWhen(batch.begunByName, batch.begunAt),
          )}
        </Fact>
        <Fact name="closed">
          <Instant iso={batch.closedAt} />
        </Fact>
        <Fact name="signatures">
          <Signatures batch={batch} />
        </Fact>
        <Fact name="published">
          {formatMessage(
            { id: 'channels.imports.published' },
            { published: batch.published, standing: batch.standing },
          )}
        </Fact>
        <Grid.Item col={12} direction="column" alignItems="flex-start">
          <Typography variant="pi" textColor="neutral600">
            {formatMessage({ id: 'channels.imports.fact.sha256' })}
          </Typography>
          <Typography variant="pi" style={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
            {batch.sha256 ?? '—'}
          </Typography>
        </Grid.Item>
      </Grid.Root>
      {batch.discard && (
        <Flex paddingTop={4}>
          <Typography textColor="danger600">
            {formatMessage(
              { id: 'channels.imports.discarded-by' },
              {
                ...whoWhen(batch.discard.discardedByName, batch.discard.discardedAt),
                reason: batch.discard.reason,
              },
            )}
          </Typography>
        </Flex>
      )}
      <Skipped report={batch.report} />
    </Box>
  );
};

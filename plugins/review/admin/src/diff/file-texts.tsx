import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { FileTextDiff } from '../../../../../src/contracts/revision-diff';
import { DiffBody } from './diff-body';
import { BeforeAfter } from './marks';

/** A file shows no picture here. */
const NO_PICTURES = { before: {}, after: {} };

const FileText = ({ text }: { text: FileTextDiff }) => {
  const { formatMessage } = useIntl();
  const { before, after, unread, body, coarse, cut } = text;
  const say = (id: string) => (
    <Typography textColor="neutral600">
      {formatMessage({ id: `review.diff.text.${id}` })}
    </Typography>
  );
  return (
    <Box
      tag="section"
      padding={4}
      hasRadius
      borderColor="neutral200"
      style={{ overflowWrap: 'anywhere' }}
      data-testid="review-diff-file"
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {formatMessage({ id: 'review.diff.text' })}
          {formatMessage({ id: 'review.colon' })}
          {before.name === after.name ? (
            after.name
          ) : (
            <BeforeAfter before={before.name} after={after.name} />
          )}
        </Typography>
        {unread && say('unread')}
        {!unread && body.length === 0 && say('same')}
        {(coarse || cut) && (
          <Typography textColor="warning700">
            {formatMessage({ id: cut ? 'review.diff.text.cut' : 'review.diff.coarse' })}
          </Typography>
        )}
        {body.length > 0 && <DiffBody body={body} addresses={NO_PICTURES} />}
      </Flex>
    </Box>
  );
};

/** What attachments say otherwise than those whose place they took. */
export const FileTexts = ({ texts }: { texts: readonly FileTextDiff[] }) =>
  texts.map((text) => (
    <FileText key={`${text.path} ${text.before.sha256} ${text.after.sha256}`} text={text} />
  ));

import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { NameProposal } from '../../../../src/admin/named-api';
import { whoWhen } from '../../../../src/admin/unbroken';
import type { NameVerdict } from '../../../../src/contracts/named';

const COLOURS: Record<NameVerdict, [background: string, text: string]> = {
  confirmed: ['success100', 'success700'],
  declined: ['danger100', 'danger700'],
  'taken-back': ['neutral150', 'neutral700'],
};

/** How a proposal was answered: with what, why, by whom and when. */
export const NameWord = ({ word }: { word: NonNullable<NameProposal['word']> }) => {
  const { formatMessage } = useIntl();
  const [backgroundColor, textColor] = COLOURS[word.verdict];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Badge backgroundColor={backgroundColor} textColor={textColor}>
        {formatMessage({ id: `names.verdict.${word.verdict}` })}
      </Badge>
      {word.reason && (
        <Typography style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
          {word.reason}
        </Typography>
      )}
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: 'names.verdict.by' }, whoWhen(word.givenByName, word.givenAt))}
      </Typography>
    </Flex>
  );
};

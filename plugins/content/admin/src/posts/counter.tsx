import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Measure } from '../../../../../src/contracts/post-limits';
import { toSize } from '../../../../../src/platform/files/to-size';

const Row = styled.div`
  display: grid;
  grid-template-columns: auto 1fr auto;
  gap: 0.6rem;
  white-space: nowrap;
`;

/** The bound of bytes lies just below a whole megabyte. */
const writeFits = ({ name, fits }: Measure, write: (number: number) => string) =>
  write(name === 'size' ? fits + 1 : fits);

/** What to say of one that is over. */
const toHint = ({ name, used, fits, refusedOver }: Measure, messages: object): string | null => {
  if (used > refusedOver) return 'content.posts.refused';
  const advice = `content.posts.advice.${name}`;
  return used > fits && advice in messages ? advice : null;
};

/** What is used of one limit, what is left, and what it means to be over it. */
export const Counter = ({ measure }: { measure: Measure }) => {
  const { formatMessage, formatNumber, messages } = useIntl();
  const { name, used, fits } = measure;
  const write = (number: number) => (name === 'size' ? toSize(number) : formatNumber(number));
  const isOver = used > fits;
  const hint = toHint(measure, messages);
  const left = formatMessage(
    { id: isOver ? 'content.posts.over' : 'content.posts.left' },
    { number: write(Math.abs(fits - used)) },
  );
  return (
    <Box data-testid={`post-measure-${name}`} data-over={isOver}>
      <Row>
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: `content.posts.name.${name}` })}
        </Typography>
        <Typography variant="pi" textColor={isOver ? 'danger600' : 'neutral800'} textAlign="right">
          {write(used)}/{writeFits(measure, write)}
        </Typography>
        {/* Of bytes nobody counts what is left. */}
        {(name !== 'size' || isOver) && (
          <Typography
            variant="pi"
            fontWeight={isOver ? 'bold' : 'regular'}
            textColor={isOver ? 'danger600' : 'neutral600'}
            textAlign="right"
          >
            {left}
          </Typography>
        )}
      </Row>
      {hint && (
        <Typography tag="p" variant="pi" textColor="danger600">
          {formatMessage({ id: hint })}
        </Typography>
      )}
    </Box>
  );
};

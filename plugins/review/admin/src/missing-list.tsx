import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { FieldProblem } from './review-types';

/** What a submission would be refused for now, with the names that the fields have in the form. */
export const MissingList = ({ model, missing }: { model: string; missing: FieldProblem[] }) => {
  const intl = useIntl();
  if (missing.length === 0) return null;
  const labelOf = (path: string) => {
    const id = `content-manager.content-types.${model}.${path.split('.')[0]}`;
    return intl.messages[id] ? intl.formatMessage({ id }) : '';
  };
  return (
    <Box width="100%" background="warning100" padding={3} hasRadius data-testid="review-missing">
      <Typography tag="p" fontWeight="semiBold" textColor="warning700">
        {intl.formatMessage({ id: 'review.missing' })}
      </Typography>
      <Box tag="ul" paddingTop={1}>
        {missing.map(({ path, message }) => {
          const label = labelOf(path);
          return (
            <Typography tag="li" key={`${path} ${message}`} textColor="neutral800">
              {label && !message.includes(label) ? `${label}：${message}` : message}
            </Typography>
          );
        })}
      </Box>
    </Box>
  );
};

import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSaid } from '../../../../src/admin/use-said';
import { nameProblem } from './name-problem';
import type { FieldProblem } from './review-types';

/** Says a field's problem with the field's name in this model's form; panel and dialog say it alike. */
export const useNameProblem = (model: string) => {
  const { messages, formatMessage } = useIntl();
  const said = useSaid();
  const labelOf = (field: string) => {
    const id = `content-manager.content-types.${model}.${field}`;
    return messages[id] ? formatMessage({ id }) : undefined;
  };
  return ({ path, message }: FieldProblem): string =>
    nameProblem({ path, message: said(message) }, labelOf, formatMessage({ id: 'review.colon' }));
};

type Props = { title: string; problems: string[]; testId: string };

/** What a submission would be refused for now. */
export const MissingList = ({ title, problems, testId }: Props) => (
  <Box width="100%" background="warning100" padding={3} hasRadius data-testid={testId}>
    <Typography tag="p" fontWeight="semiBold" textColor="warning700">
      {title}
    </Typography>
    <Box tag="ul" paddingTop={1}>
      {problems.map((problem) => (
        <Typography tag="li" key={problem} textColor="neutral800">
          {problem}
        </Typography>
      ))}
    </Box>
  </Box>
);

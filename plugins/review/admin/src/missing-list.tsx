import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSaid } from '../../../../src/admin/use-said';
import { Jump } from './jump';
import { nameProblem } from './name-problem';
import type { FieldProblem } from './review-types';

/** The name of a field in this model's form. */
export const useFieldLabel = (model: string) => {
  const { messages, formatMessage } = useIntl();
  return (field: string): string | undefined => {
    const id = `content-manager.content-types.${model}.${field}`;
    return messages[id] ? formatMessage({ id }) : undefined;
  };
};

/** Says a field's problem with the field's name in this model's form; panel and dialog say it alike. */
export const useNameProblem = (model: string) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const labelOf = useFieldLabel(model);
  return ({ path, message }: FieldProblem): string =>
    nameProblem({ path, message: said(message) }, labelOf, formatMessage({ id: 'review.colon' }));
};

type Props = {
  title: string;
  model: string;
  problems: readonly FieldProblem[];
  testId: string;
  /** Beside the form each problem leads to its field; a dialog lies over it. */
  leads?: boolean;
};

/** What a submission would be refused for now. */
export const MissingList = ({ title, model, problems, testId, leads = false }: Props) => {
  const nameOf = useNameProblem(model);
  const labelOf = useFieldLabel(model);
  return (
    <Box width="100%" background="warning100" padding={3} hasRadius data-testid={testId}>
      <Typography tag="p" fontWeight="semiBold" textColor="warning700">
        {title}
      </Typography>
      <Box tag="ul" paddingTop={1}>
        {problems.map((problem) => (
          <Typography tag="li" key={`${problem.path} ${problem.message}`} textColor="neutral800">
            {leads ? (
              <Jump path={problem.path} label={labelOf(problem.path)}>
                {nameOf(problem)}
              </Jump>
            ) : (
              nameOf(problem)
            )}
          </Typography>
        ))}
      </Box>
    </Box>
  );
};

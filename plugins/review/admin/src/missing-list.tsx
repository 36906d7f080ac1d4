import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useSaid } from '../../../../src/admin/use-said';
import { jumpToField } from './jump-to-field';
import { nameProblem } from './name-problem';
import type { FieldProblem } from './review-types';

/** The label of a field in this model's form. */
const useLabelOf = (model: string) => {
  const { messages, formatMessage } = useIntl();
  return (field: string) => {
    const id = `content-manager.content-types.${model}.${field}`;
    return messages[id] ? formatMessage({ id }) : undefined;
  };
};

/** Says a field's problem with the field's name in this model's form; panel and dialog say it alike. */
export const useNameProblem = (model: string) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const labelOf = useLabelOf(model);
  return ({ path, message }: FieldProblem): string =>
    nameProblem({ path, message: said(message) }, labelOf, formatMessage({ id: 'review.colon' }));
};

const Jump = styled.button`
  display: block;
  width: 100%;
  padding: 0.2rem 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

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
  const labelOf = useLabelOf(model);
  return (
    <Box width="100%" background="warning100" padding={3} hasRadius data-testid={testId}>
      <Typography tag="p" fontWeight="semiBold" textColor="warning700">
        {title}
      </Typography>
      <Box tag="ul" paddingTop={1}>
        {problems.map((problem) => (
          <Typography tag="li" key={`${problem.path} ${problem.message}`} textColor="neutral800">
            {leads ? (
              <Jump type="button" onClick={() => jumpToField(problem.path, labelOf(problem.path))}>
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

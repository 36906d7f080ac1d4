import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { CheckFinding } from '../../../../src/contracts/check-finding';
import { Jump } from './jump';
import { useFieldLabel } from './missing-list';

type Props = {
  model: string;
  findings: CheckFinding[];
  /** Beside the form each leads to its field. */
  leads?: boolean;
};

const Place = ({ finding }: { finding: CheckFinding }) => {
  const { found, before, after } = finding;
  return (
    <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {before}
      <Typography variant="pi" fontWeight="bold" textColor="danger600">
        {found}
      </Typography>
      {after}
    </Typography>
  );
};

/** What whoever writes and whoever decides should look at: each with its field, its place and what could stand there. */
export const FindingList = ({ model, findings, leads = false }: Props) => {
  const { formatMessage } = useIntl();
  const labelOf = useFieldLabel(model);
  const sayOf = ({ rule, path, suggestion }: CheckFinding) =>
    [
      labelOf(path) ?? path,
      formatMessage({ id: 'review.colon' }),
      formatMessage({ id: `review.finding.${rule}` }),
      suggestion === null
        ? ''
        : formatMessage({ id: 'review.finding.instead' }, { text: suggestion }),
    ].join('');
  if (findings.length === 0) return null;
  return (
    <Box
      width="100%"
      background="warning100"
      padding={3}
      hasRadius
      data-testid="review-findings"
      role="region"
      aria-label={formatMessage({ id: 'review.findings' }, { number: findings.length })}
    >
      <Typography tag="p" fontWeight="semiBold" textColor="warning700">
        {formatMessage({ id: 'review.findings' }, { number: findings.length })}
      </Typography>
      <Box tag="ul" paddingTop={1}>
        {findings.map((finding, at) => (
          <Box tag="li" key={`${at} ${finding.path} ${finding.found}`} paddingTop={2}>
            <Typography tag="p" textColor="neutral800">
              {leads ? (
                <Jump path={finding.path} label={labelOf(finding.path)}>
                  {sayOf(finding)}
                </Jump>
              ) : (
                sayOf(finding)
              )}
            </Typography>
            <Place finding={finding} />
          </Box>
        ))}
      </Box>
    </Box>
  );
};

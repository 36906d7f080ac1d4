import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { whoWhen } from '../../../../src/admin/unbroken';
import { useSaid } from '../../../../src/admin/use-said';
import type { CheckFinding } from '../../../../src/contracts/check-finding';
import { AnswerFinding } from './answer-finding';
import { Jump } from './jump';
import { useFieldLabel } from './missing-list';
import type { ItemArg } from './review-api';

type Props = {
  model: string;
  findings: CheckFinding[];
  /** Beside the form each leads to its field. */
  leads?: boolean;
  /** The item, where the person may answer for it. */
  answers?: ItemArg;
};

const isOfFile = ({ rule }: CheckFinding): boolean => rule.startsWith('file-');

const Place = ({ finding }: { finding: CheckFinding }) => {
  const said = useSaid();
  const { found, before, after } = finding;
  if (found === '' && after === '') return null;
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {before}
      <Typography variant="pi" fontWeight="bold" textColor="danger600">
        {isOfFile(finding) ? said(found) : found}
      </Typography>
      {isOfFile(finding) && after !== '' && '　'}
      {after}
    </Typography>
  );
};

/** 'File “…”, page 3', in the person's language. */
const useFilePlace = () => {
  const { formatMessage } = useIntl();
  return (file: NonNullable<CheckFinding['file']>): string => {
    const { name, spot } = file;
    return [
      formatMessage({ id: 'review.finding.file' }, { name }),
      spot && formatMessage({ id: `review.finding.spot.${spot.kind}` }, { ...spot }),
    ]
      .filter(Boolean)
      .join(formatMessage({ id: 'review.finding.comma' }));
  };
};

/** 'Has comments' says already where they are. */
const isSaidByRule = (rule: CheckFinding['rule']): boolean =>
  rule === 'file-comments' || rule === 'file-author';

/** A finding in one sentence. */
export const useSayFinding = (model: string) => {
  const { formatMessage } = useIntl();
  const labelOf = useFieldLabel(model);
  const placeOf = useFilePlace();
  return ({ rule, path, file, suggestion }: CheckFinding): string =>
    [
      file ? placeOf(isSaidByRule(rule) ? { ...file, spot: null } : file) : (labelOf(path) ?? path),
      formatMessage({ id: 'review.colon' }),
      formatMessage({ id: `review.finding.${rule}` }),
      suggestion === null
        ? ''
        : formatMessage({ id: 'review.finding.instead' }, { text: suggestion }),
    ].join('');
};

/** Why it may stay, as whoever wrote it said. */
const Answer = ({ answer }: { answer: NonNullable<CheckFinding['answer']> }) => {
  const { formatMessage } = useIntl();
  const { text, answeredByName, answeredAt } = answer;
  return (
    <Box
      background="neutral0"
      padding={2}
      marginTop={1}
      hasRadius
      data-testid="review-finding-answer"
      style={{ overflowWrap: 'anywhere' }}
    >
      <Typography tag="p" variant="pi" textColor="neutral800">
        {formatMessage({ id: 'review.answer' })}
        {formatMessage({ id: 'review.colon' })}
        {text}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: 'review.history.by' }, whoWhen(answeredByName, String(answeredAt)))}
      </Typography>
    </Box>
  );
};

const FindingItem = ({
  finding,
  model,
  leads,
  answers,
}: Omit<Props, 'findings'> & { finding: CheckFinding }) => {
  const labelOf = useFieldLabel(model);
  const sayOf = useSayFinding(model);
  return (
    <Box tag="li" paddingTop={2}>
      <Typography tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {leads ? (
          <Jump path={finding.path} label={labelOf(finding.path)}>
            {sayOf(finding)}
          </Jump>
        ) : (
          sayOf(finding)
        )}
      </Typography>
      <Place finding={finding} />
      {finding.answer && <Answer answer={finding.answer} />}
      {answers && finding.answerable && (
        <AnswerFinding item={answers} finding={finding} said={sayOf(finding)} />
      )}
    </Box>
  );
};

/** What whoever writes and whoever decides should look at: each with its field, its place and what could stand there. */
export const FindingList = ({ model, findings, leads = false, answers }: Props) => {
  const { formatMessage } = useIntl();
  if (findings.length === 0) return null;
  const answered = findings.filter(({ answer }) => answer !== null).length;
  const title = formatMessage(
    { id: answered > 0 ? 'review.findings.answered' : 'review.findings' },
    { number: findings.length, answered },
  );
  return (
    <Box
      width="100%"
      background="warning100"
      padding={3}
      hasRadius
      data-testid="review-findings"
      role="region"
      aria-label={title}
    >
      <Typography tag="p" fontWeight="semiBold" textColor="warning700">
        {title}
      </Typography>
      <Box tag="ul" paddingTop={1}>
        {findings.map((finding, at) => (
          <FindingItem
            key={`${at} ${finding.path} ${finding.found}`}
            finding={finding}
            model={model}
            leads={leads}
            answers={answers}
          />
        ))}
      </Box>
    </Box>
  );
};

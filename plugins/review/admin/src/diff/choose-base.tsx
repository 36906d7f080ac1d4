import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../../src/admin/beijing-time';
import { useBrackets } from '../../../../../src/admin/use-brackets';
import type { CaseDiff, ComparedRevision } from '../reviewing-api';

type Props = {
  data: CaseDiff;
  onChoose: (chosen: { against?: string; of?: string }) => void;
};

/** One revision a text: of several cases of the same text the newest names it. */
const toRevisions = (choices: readonly ComparedRevision[]): ComparedRevision[] =>
  choices.filter(
    ({ fingerprint }, at) => choices.findIndex((one) => one.fingerprint === fingerprint) === at,
  );

/** Which two revisions are held against each other. */
export const ChooseBase = ({ data, onChoose }: Props) => {
  const { formatMessage, locale } = useIntl();
  const inBrackets = useBrackets();
  const { bases, choices, against, base, of } = data;
  const revisions = toRevisions(choices);
  const nameOf = ({ caseId, submittedAt, submittedByName, outcome }: ComparedRevision) =>
    [
      formatMessage({ id: 'review.case.title' }, { caseId }),
      `${submittedByName} ${formatInstant(submittedAt, locale)}`,
    ].join(' · ') + (outcome ? inBrackets(formatMessage({ id: `review.outcome.${outcome}` })) : '');
  return (
    <Grid.Root gap={3}>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
        <Field.Root name="against">
          <Field.Label>{formatMessage({ id: 'review.diff.against' })}</Field.Label>
          <SingleSelect
            size="S"
            value={against === 'revision' ? (base ?? '') : (against ?? '')}
            onChange={(value) => onChoose({ against: String(value) })}
          >
            {bases.live && (
              <SingleSelectOption value="live">
                {formatMessage({ id: 'review.diff.against.live' })}
              </SingleSelectOption>
            )}
            {bases.lastReturned && (
              <SingleSelectOption value="last-returned">
                {formatMessage({ id: 'review.diff.against.last-returned' })}
              </SingleSelectOption>
            )}
            {revisions
              .filter(({ fingerprint }) => fingerprint !== of)
              .map((one) => (
                <SingleSelectOption key={one.fingerprint} value={one.fingerprint}>
                  {nameOf(one)}
                </SingleSelectOption>
              ))}
          </SingleSelect>
        </Field.Root>
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} direction="column" alignItems="stretch">
        <Field.Root name="of">
          <Field.Label>{formatMessage({ id: 'review.diff.of' })}</Field.Label>
          <SingleSelect size="S" value={of} onChange={(value) => onChoose({ of: String(value) })}>
            {revisions.map((one) => (
              <SingleSelectOption key={one.fingerprint} value={one.fingerprint}>
                {nameOf(one)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Grid.Item>
    </Grid.Root>
  );
};

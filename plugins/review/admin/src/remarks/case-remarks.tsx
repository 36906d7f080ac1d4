import { Button, Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification, useQueryParams } from '@strapi/strapi/admin';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { Card } from '../card';
import { useFieldLabel } from '../missing-list';
import { readSelected, showPassage } from './passage';
import { RemarkForm } from './remark-form';
import { RemarkList } from './remark-list';
import {
  type Place,
  type Thread,
  useBeginThreadMutation,
  useCaseThreadsQuery,
} from './remarks-api';

/** What a remark can point to, in the order of the form; a type shows those that it has. */
const FIELDS = [
  ...['title', 'summary', 'body', 'cover', 'pictures', 'documentFile', 'attachments', 'author'],
  ...['origin', 'originName', 'column', 'department', 'format', 'issuedOn', 'accounts', 'link'],
  ...['documentNumber', 'indexNumber', 'issuingBody', 'effectiveOn', 'expiresOn', 'validity'],
  ...['repeals', 'amends', 'interprets', 'interpreter', 'keywords', 'disclosure'],
];
const WHOLE = 'whole';
const POLL_MS = 100;
const POLLS = 30;

const Lead = styled.button`
  border: 0;
  padding: 0;
  background: none;
  color: ${({ theme }) => theme.colors.primary700};
  font: inherit;
  text-align: start;
  overflow-wrap: anywhere;
  cursor: pointer;
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

/** Shows a passage where it stands; where the difference has it folded away, in the full text. */
const useShow = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [, setQuery] = useQueryParams<{ view?: string }>();
  return async (passage: string) => {
    if (showPassage(passage)) return;
    setQuery({ view: 'text' });
    // The frame of the full text is there a moment later.
    for (let polls = 0; polls < POLLS; polls += 1) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      if (showPassage(passage)) return;
    }
    toggleNotification({ type: 'info', message: formatMessage({ id: 'review.remark.gone' }) });
  };
};

const PlaceField = ({
  model,
  place,
  onChange,
}: {
  model: string;
  place: Place;
  onChange: (field: string | null) => void;
}) => {
  const { formatMessage } = useIntl();
  const labelOf = useFieldLabel(model);
  return (
    <>
      <Field.Root name="field">
        <Field.Label>{formatMessage({ id: 'review.remark.place' })}</Field.Label>
        <SingleSelect
          value={place.field ?? WHOLE}
          onChange={(value) => onChange(value === WHOLE ? null : String(value))}
        >
          <SingleSelectOption value={WHOLE}>
            {formatMessage({ id: 'review.remark.whole' })}
          </SingleSelectOption>
          {FIELDS.flatMap((field) => {
            const label = labelOf(field);
            return label === undefined ? [] : [{ field, label }];
          }).map(({ field, label }) => (
            <SingleSelectOption key={field} value={field}>
              {label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {place.passage !== null && (
        <Typography tag="blockquote" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
          {formatMessage({ id: 'review.remark.quote' }, { passage: place.passage })}
        </Typography>
      )}
    </>
  );
};

type Props = { caseId: number; model: string; title: string; isOpen: boolean };

/** Remarks on the item of a case: what was said, and a new one at what is selected. */
export const CaseRemarks = ({ caseId, model, title, isOpen }: Props) => {
  const { formatMessage } = useIntl();
  const { data } = useCaseThreadsQuery(caseId, { refetchOnMountOrArgChange: true });
  const [begin] = useBeginThreadMutation();
  const [place, setPlace] = useState<Place | null>(null);
  const show = useShow();
  if (!data || (data.threads.length === 0 && !(isOpen && data.maySpeak))) return null;
  const open = data.threads.filter(({ resolved }) => !resolved).length;
  const start = () => {
    const passage = readSelected();
    const field = title.includes(passage) ? 'title' : 'body';
    setPlace(passage === '' ? { field: null, passage: null } : { field, passage });
  };
  const lead = ({ passage }: Thread, said: ReactNode) =>
    passage === null ? (
      said
    ) : (
      <Lead type="button" onClick={() => void show(passage)}>
        {said}
      </Lead>
    );
  return (
    <Card>
      <Typography tag="h2" variant="delta">
        {open > 0
          ? formatMessage({ id: 'review.remarks.open' }, { count: open })
          : formatMessage({ id: 'review.remarks' })}
      </Typography>
      <RemarkList data={data} model={model} lead={lead} />
      {isOpen && data.maySpeak && place === null && (
        <>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {formatMessage({ id: 'review.remarks.hint' })}
          </Typography>
          <Button
            variant="secondary"
            fullWidth
            startIcon={<Plus />}
            // The press would end the selection that it is about.
            onMouseDown={(event: MouseEvent) => event.preventDefault()}
            onClick={start}
            data-testid="review-remark-add"
          >
            {formatMessage({ id: 'review.remark.add' })}
          </Button>
        </>
      )}
      {place !== null && (
        <RemarkForm
          act="begin"
          caseId={caseId}
          run={(said) => begin({ caseId, ...place, ...said })}
          onClose={() => setPlace(null)}
        >
          <PlaceField
            model={model}
            place={place}
            onChange={(field) =>
              setPlace(
                place.passage !== null && field !== place.field
                  ? { field, passage: null }
                  : { ...place, field },
              )
            }
          />
        </RemarkForm>
      )}
    </Card>
  );
};

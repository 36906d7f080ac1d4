import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useRBAC, useTable } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { toItemType } from '../../../../src/contracts/item';
import { useNameProblem } from './missing-list';
import { OutcomeBox } from './outcome-box';
import { type SubmittedItem, useSubmitItemsMutation } from './review-api';
import { tellStatesChanged } from './state-loader';
import { toRefusal } from './to-refusal';

/** As many as the server takes at once. */
const LIMIT = 50;
const MAY_SUBMIT = [{ action: 'plugin::review.submit', subject: null }];

type Chosen = { documentId: string; locale?: string | null; title?: string | null };
type Props = { model: string; documents: Chosen[] };

const linkTo = (model: string, { documentId, locale }: SubmittedItem) =>
  `/content-manager/collection-types/${model}/${documentId}?plugins[i18n][locale]=${locale}`;

const Result = ({ model, item, title }: { model: string; item: SubmittedItem; title: string }) => {
  const { formatMessage } = useIntl();
  const nameProblem = useNameProblem(model);
  const done = item.caseId !== null;
  return (
    <OutcomeBox
      done={done}
      label={formatMessage({ id: done ? 'review.bulk.submitted' : 'review.bulk.refused' })}
    >
      <Link tag={RouterLink} to={linkTo(model, item)}>
        {title}
      </Link>
      {item.problems.length === 0 && item.message && (
        <Typography tag="p">{item.message}</Typography>
      )}
      <ul>
        {item.problems.map(nameProblem).map((problem) => (
          <Typography tag="li" variant="pi" key={problem}>
            {problem}
          </Typography>
        ))}
      </ul>
    </OutcomeBox>
  );
};

const Dialog = ({ model, documents }: Props) => {
  const { formatMessage } = useIntl();
  const selectRow = useTable('BulkSubmit', (state) => state.selectRow);
  const [submit, { isLoading }] = useSubmitItemsMutation();
  const [results, setResults] = useState<SubmittedItem[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // The selection is emptied when all is done, and with it the documents.
  const [chosen] = useState(documents);
  const type = toItemType(model) ?? '';
  const titleOf = ({ documentId }: { documentId: string }) =>
    chosen.find((one) => one.documentId === documentId)?.title ||
    formatMessage({ id: 'review.untitled' });
  const submitAll = async () => {
    const items = chosen.map(({ documentId, locale }) => ({
      type,
      documentId,
      locale: locale ?? 'zh-Hans',
    }));
    const answer = await submit(items);
    setProblem(toRefusal(answer, formatMessage({ id: 'review.failed' })));
    if ('data' in answer && answer.data) setResults(answer.data.results);
    tellStatesChanged();
  };
  const submitted = results?.filter(({ caseId }) => caseId !== null).length ?? 0;
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={3} data-testid="bulk-submit">
          <Typography role="status">
            {results
              ? formatMessage(
                  { id: 'review.bulk.result' },
                  { submitted, refused: results.length - submitted },
                )
              : formatMessage(
                  { id: chosen.length > LIMIT ? 'review.bulk.too-many' : 'review.bulk.text' },
                  { count: chosen.length, limit: LIMIT },
                )}
          </Typography>
          {problem && (
            <Typography textColor="danger600" role="alert">
              {problem}
            </Typography>
          )}
          {results && (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
              {[...results]
                .sort((a, b) => Number(a.caseId !== null) - Number(b.caseId !== null))
                .map((item) => (
                  <Result key={item.documentId} model={model} item={item} title={titleOf(item)} />
                ))}
            </Flex>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Modal.Close>
          <Button variant="tertiary" onClick={() => results && selectRow([])}>
            {formatMessage({ id: results ? 'review.bulk.close' : 'review.cancel' })}
          </Button>
        </Modal.Close>
        {!results && (
          <Button
            loading={isLoading}
            disabled={chosen.length > LIMIT}
            onClick={() => void submitAll()}
            data-testid="bulk-submit.confirm"
          >
            {formatMessage({ id: 'review.submit.label' })}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
};

/** Submits the selected items of a list, each by itself, and says what became of each. */
export const BulkSubmit: BulkActionComponent = ({ model, documents }) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(MAY_SUBMIT);
  const chosen = useRef<Chosen[]>([]);
  chosen.current = documents as Chosen[];
  // A component, not an element: Strapi would put that into a body of its own, the footer within. Always the same one,
  // so that it keeps its results while the list is read anew.
  const content = useCallback(() => <Dialog model={model} documents={chosen.current} />, [model]);
  if (!toItemType(model) || !allowedActions.canSubmit || documents.length === 0) return null;
  return {
    label: formatMessage({ id: 'review.submit.label' }),
    icon: <PaperPlane />,
    variant: 'secondary',
    dialog: {
      type: 'modal',
      title: formatMessage({ id: 'review.submit.title' }),
      content,
    },
  };
};

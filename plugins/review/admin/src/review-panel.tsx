import { type PanelComponentProps, useDocumentRBAC } from '@strapi/content-manager/strapi-admin';
import { Flex, Loader, Typography } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { type FetchError, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { useSaid } from '../../../../src/admin/use-said';
import { toItemType } from '../../../../src/contracts/item';
import { ActionButton } from './action-button';
import { BundleBox } from './bundle/bundle-box';
import { SubmitBundle } from './bundle/submit-bundle';
import { CaseActions } from './case-actions';
import { CaseHistory } from './case-history';
import { InsteadOf } from './decided-by';
import { EmbargoActions } from './embargo';
import { FindingList } from './finding-list';
import { ItemDeliveries } from './item-deliveries';
import { ItemStanding } from './item-standing';
import { MissingList, useNameProblem } from './missing-list';
import { PresenceNote } from './presence-note';
import { ItemRemarks } from './remarks/item-remarks';
import { Rescue } from './rescue';
import { type ItemArg, useItemReviewQuery, useSubmitItemMutation } from './review-api';
import type { ItemReview } from './review-types';
import { type Answer, toFieldProblems, toRefusal } from './to-refusal';
import { AskWithdrawal, WithdrawActions } from './withdraw-actions';

type PanelProps = Pick<PanelComponentProps, 'model' | 'documentId' | 'document'>;

const Actions = ({ item, review }: { item: ItemArg; review: ItemReview }) => {
  const { formatMessage } = useIntl();
  const modified = useForm('ReviewPanel', (form) => form.modified);
  const setErrors = useForm('ReviewPanel', (form) => form.setErrors);
  const [, setQuery] = useQueryParams<{ rv?: string }>();
  const [submit] = useSubmitItemMutation();
  const said = useSaid();
  const { may, open, live } = review;
  const nameProblem = useNameProblem(item.model);
  const { missing } = review;
  // The lock is asked again when the address changes; the form is not modified here, so nothing is lost.
  const refresh = () => setQuery({ rv: String(Date.now()) }, 'push', true);
  const finish = (answer: Answer) => {
    const refusal = toRefusal(answer, formatMessage({ id: 'review.failed' }));
    if (refusal === null) refresh();
    const all = [refusal, ...toFieldProblems(answer).map(nameProblem)];
    return refusal && [...new Set(all)].join('\n');
  };
  const submitNow = async (urgent?: string) => {
    const answer = await submit({ ...item, urgent });
    setErrors(
      Object.fromEntries(toFieldProblems(answer).map(({ path, message }) => [path, message])),
    );
    return finish(answer);
  };
  const maySubmit = may.submit && (!live || review.differsFromLive || modified);
  const lacking = missing.length > 0 && (
    <MissingList
      title={formatMessage({ id: 'review.submit.missing' })}
      model={item.model}
      problems={missing}
      testId="review-submit-missing"
    />
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {modified && (
        <Typography textColor="warning700">{formatMessage({ id: 'review.save-first' })}</Typography>
      )}
      {maySubmit && (
        <ActionButton
          id="review.submit"
          icon={<PaperPlane />}
          disabled={modified}
          before={lacking}
          run={() => submitNow()}
        />
      )}
      {maySubmit && (
        <ActionButton
          id="review.submit-urgent"
          variant="tertiary"
          disabled={modified}
          reason="required"
          reasonId="review.urgent-reason"
          before={lacking}
          run={submitNow}
        />
      )}
      {may.submit && (!live || review.differsFromLive || modified) && (
        <SubmitBundle item={item} disabled={modified} finish={finish} />
      )}
      {open && <InsteadOf name={review.insteadOf} />}
      {open && (
        <CaseActions
          item={item}
          caseId={open.caseId}
          fingerprint={open.fingerprint}
          subject={open.subject}
          may={may}
          standing={open}
          schedules={review.schedules}
          onDone={refresh}
        />
      )}
      {may.embargo && <EmbargoActions item={item} embargo={review.embargo} finish={finish} />}
      {review.mayAskWithdrawal && !may.withdraw && (
        <AskWithdrawal item={item} disabled={modified} finish={finish} />
      )}
      {may.withdraw && (
        <WithdrawActions
          item={item}
          schedules={review.schedules}
          disabled={modified}
          finish={finish}
        />
      )}
      {may.reason && !may.recall && (
        <Typography variant="pi" textColor="neutral600" data-testid="review-may-not">
          {said(may.reason)}
        </Typography>
      )}
    </Flex>
  );
};

/** While deliveries are under way the worker changes what the panel shows. */
const REFRESH_MS = 4_000;

const Missing = ({ item, review }: { item: ItemArg; review: ItemReview }) => {
  const { formatMessage } = useIntl();
  if (review.open || !review.may.submit || review.missing.length === 0) return null;
  return (
    <MissingList
      title={formatMessage({ id: 'review.missing' })}
      model={item.model}
      problems={review.missing}
      testId="review-missing"
      leads
    />
  );
};

const ItemPanel = ({ item }: { item: ItemArg }) => {
  const { formatMessage } = useIntl();
  const [pollingInterval, setPolling] = useState(0);
  const { data, error, isLoading } = useItemReviewQuery(item, {
    refetchOnMountOrArgChange: true,
    pollingInterval,
  });
  const underWay = data?.deliveries.some(({ state }) => state === 'planned' || state === 'sending');
  useEffect(() => setPolling(underWay ? REFRESH_MS : 0), [underWay]);
  if (isLoading) return <Loader small />;
  if (!data) {
    const message = (error as FetchError | undefined)?.message;
    return (
      <Typography textColor="danger600">
        {message ?? formatMessage({ id: 'review.failed' })}
      </Typography>
    );
  }
  return (
    <>
      <ItemStanding review={data} />
      <BundleBox item={item} />
      <Missing item={item} review={data} />
      {!data.open && (
        <FindingList
          model={item.model}
          findings={data.warnings}
          leads
          answers={data.may.submit ? item : undefined}
        />
      )}
      <ItemRemarks item={item} />
      <Actions item={item} review={data} />
      <ItemDeliveries deliveries={data.deliveries} />
      <CaseHistory {...data} />
    </>
  );
};

const PanelBody = ({ model, documentId, document }: PanelProps) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const type = toItemType(model) ?? '';
  const locale = query.plugins?.i18n?.locale ?? String(document?.locale ?? 'zh-Hans');
  // Of a language that is not written yet the content manager has an empty document.
  const stored = documentId !== undefined && document?.documentId !== undefined;
  // Dropped where the item is locked or another department's (lock-middleware.ts): who only reads disturbs nobody.
  const mayUpdate = useDocumentRBAC('ReviewPanel', (rbac) => rbac.canUpdate);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="review-panel">
      <Rescue
        key={`${documentId} ${locale}`}
        model={model}
        documentId={documentId}
        locale={locale}
        savedAt={document?.updatedAt ?? null}
      />
      {documentId !== undefined && mayUpdate && (
        <PresenceNote key={`${documentId} ${locale}`} {...{ type, documentId, locale }} />
      )}
      {stored ? (
        <ItemPanel item={{ type, model, documentId, locale }} />
      ) : (
        <Typography textColor="neutral600">{formatMessage({ id: 'review.not-saved' })}</Typography>
      )}
    </Flex>
  );
};

/** Side panel of the edit view, for the four content types. */
export const ReviewPanel = (props: PanelProps) => {
  const { formatMessage } = useIntl();
  if (!toItemType(props.model)) return null;
  return { title: formatMessage({ id: 'review.panel' }), content: <PanelBody {...props} /> };
};

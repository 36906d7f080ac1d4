import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Eye, Lock, PaperPlane } from '@strapi/icons';
import { type FetchError, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { formatInstant } from '../../../../src/admin/beijing-time';
import { toItemType } from '../../../../src/contracts/item';
import { ActionButton } from './action-button';
import { CaseActions } from './case-actions';
import { CaseHistory } from './case-history';
import { ItemDeliveries } from './item-deliveries';
import { MissingList } from './missing-list';
import { Rescue } from './rescue';
import {
  type ItemArg,
  useItemReviewQuery,
  useSubmitItemMutation,
  useWithdrawItemMutation,
} from './review-api';
import type { ItemReview } from './review-types';
import { StageTrack } from './stage-track';
import { StateBadge } from './state-badge';
import { type Answer, toFieldProblems, toRefusal } from './to-refusal';

type PanelProps = Pick<PanelComponentProps, 'model' | 'documentId' | 'document'>;

const State = ({ review }: { review: ItemReview }) => {
  const { formatMessage, locale } = useIntl();
  const { live, open, state } = review;
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <StateBadge state={state} />
        {live && state !== 'public' && <StateBadge state="public" />}
      </Flex>
      {live && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(
            { id: 'review.live' },
            { who: live.publishedByName, when: formatInstant(live.publishedAt, locale) },
          )}
        </Typography>
      )}
      {live && !open && (
        <Typography textColor={review.differsFromLive ? 'warning700' : 'neutral600'}>
          {formatMessage({ id: review.differsFromLive ? 'review.differs' : 'review.same' })}
        </Typography>
      )}
      {review.locked && (
        <Flex gap={2} alignItems="flex-start" data-testid="review-lock">
          <Lock fill="neutral600" aria-hidden style={{ flex: 'none', marginTop: '0.2rem' }} />
          <Typography>{review.lockReason ?? formatMessage({ id: 'review.locked' })}</Typography>
        </Flex>
      )}
      {open && (
        <>
          <Typography variant="pi" textColor="neutral600">
            {formatMessage(
              { id: 'review.history.submitted' },
              { who: open.submittedByName, when: formatInstant(open.submittedAt, locale) },
            )}
          </Typography>
          <StageTrack
            stages={open.stages}
            decisions={open.decisions}
            currentIndex={open.approved ? null : open.stageIndex}
          />
          <Link tag={RouterLink} to={`/plugins/review/cases/${open.caseId}`} startIcon={<Eye />}>
            {formatMessage({ id: 'review.open-case' })}
          </Link>
        </>
      )}
    </>
  );
};

const Actions = ({ item, review }: { item: ItemArg; review: ItemReview }) => {
  const { formatMessage } = useIntl();
  const modified = useForm('ReviewPanel', (form) => form.modified);
  const setErrors = useForm('ReviewPanel', (form) => form.setErrors);
  const [, setQuery] = useQueryParams<{ rv?: string }>();
  const [submit] = useSubmitItemMutation();
  const [withdraw] = useWithdrawItemMutation();
  const { may, open, live } = review;
  // The lock is asked again when the address changes; the form is not modified here, so nothing is lost.
  const refresh = () => setQuery({ rv: String(Date.now()) }, 'push', true);
  const finish = (answer: Answer) => {
    const refusal = toRefusal(answer, formatMessage({ id: 'review.failed' }));
    if (refusal === null) refresh();
    return (
      refusal && [refusal, ...toFieldProblems(answer).map(({ message }) => message)].join('\n')
    );
  };
  const submitNow = async () => {
    const answer = await submit(item);
    setErrors(
      Object.fromEntries(toFieldProblems(answer).map(({ path, message }) => [path, message])),
    );
    return finish(answer);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {modified && (
        <Typography textColor="warning700">{formatMessage({ id: 'review.save-first' })}</Typography>
      )}
      {may.submit && (!live || review.differsFromLive || modified) && (
        <ActionButton
          id="review.submit"
          icon={<PaperPlane />}
          disabled={modified}
          run={submitNow}
        />
      )}
      {open && (
        <CaseActions
          caseId={open.caseId}
          fingerprint={open.fingerprint}
          may={may}
          onDone={refresh}
        />
      )}
      {may.withdraw && (
        <ActionButton
          id="review.withdraw"
          variant="danger-light"
          reason="required"
          disabled={modified}
          run={async (reason) => finish(await withdraw({ ...item, reason }))}
        />
      )}
      {may.reason && !may.recall && (
        <Typography variant="pi" textColor="neutral600" data-testid="review-may-not">
          {may.reason}
        </Typography>
      )}
    </Flex>
  );
};

/** While deliveries are under way the worker changes what the panel shows. */
const REFRESH_MS = 4_000;

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
      <State review={data} />
      {!data.open && data.may.submit && <MissingList model={item.model} missing={data.missing} />}
      <Actions item={item} review={data} />
      <ItemDeliveries deliveries={data.deliveries} />
      <CaseHistory history={data.history.filter(({ end }) => end !== null)} />
    </>
  );
};

const PanelBody = ({ model, documentId, document }: PanelProps) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const type = toItemType(model) ?? '';
  const locale = query.plugins?.i18n?.locale ?? String(document?.locale ?? 'zh-Hans');
  const stored = documentId !== undefined && document !== undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="review-panel">
      <Rescue key={`${documentId} ${locale}`} documentId={documentId} locale={locale} />
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

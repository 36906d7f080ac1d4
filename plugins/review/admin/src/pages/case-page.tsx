import { Checkbox, Grid, Link, LinkButton, Typography } from '@strapi/design-system';
import { File, Pencil } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink, useParams } from 'react-router-dom';

import { whoWhen } from '../../../../../src/admin/unbroken';
import { useBrackets } from '../../../../../src/admin/use-brackets';
import { useSaid } from '../../../../../src/admin/use-said';
import { toEditView } from '../../../../../src/contracts/edit-view';
import { isItemType, toUid } from '../../../../../src/contracts/item';
import { ActBox } from '../acts/act-box';
import { BundleBox } from '../bundle/bundle-box';
import { usePartners } from '../bundle/use-partners';
import { Card } from '../card';
import { CaseActions } from '../case-actions';
import { CaseEffects } from '../case-effects';
import { useOutcome } from '../case-history';
import { CaseText } from '../case-text';
import { InsteadOf } from '../decided-by';
import { EmbargoBox } from '../embargo';
import { FindingList } from '../finding-list';
import { withdrawalAfter } from '../history-entries';
import { ClaimBox } from '../inbox/claim-button';
import { useGoOn, useOpensNext } from '../inbox/use-next-task';
import { WithdrawnBox } from '../item-events';
import { NotShown } from '../not-shown';
import { CaseRemarks } from '../remarks/case-remarks';
import { useAccountNamesQuery, useCaseReviewQuery } from '../review-api';
import type { CaseReview } from '../review-types';
import { ScheduleBoxes } from '../schedule-box';
import { StageTrack } from '../stage-track';
import { DeadlineLine } from '../waiting-time';

const Facts = ({ review }: { review: CaseReview }) => {
  const { formatMessage, locale } = useIntl();
  const { item, content } = review;
  const { data: accounts = [] } = useAccountNamesQuery();
  const nameOf = (id: string) => {
    const account = accounts.find(({ accountId }) => accountId === id);
    return (locale === 'zh-Hans' ? account?.nameZh : account?.nameEn) ?? id;
  };
  return (
    <Card>
      <Typography tag="h2" variant="delta">
        {formatMessage({ id: 'review.case.facts' })}
      </Typography>
      <Typography>
        {formatMessage({ id: `review.type.${item.type}` })} ·{' '}
        {formatMessage({ id: `review.locale.${item.locale}`, defaultMessage: item.locale })}
      </Typography>
      <Typography>
        {formatMessage(
          { id: 'review.history.submitted' },
          whoWhen(review.submittedByName, review.submittedAt),
        )}
      </Typography>
      <Typography>
        {formatMessage({ id: 'review.case.accounts' })}
        {formatMessage({ id: 'review.colon' })}
        {content?.accounts.map(nameOf).join(formatMessage({ id: 'review.comma' })) || '—'}
      </Typography>
      <Typography variant="pi" textColor="neutral600" title={review.fingerprint}>
        {formatMessage({ id: 'review.case.fingerprint' })} {review.fingerprint.slice(0, 12)}
      </Typography>
      <Link tag={RouterLink} startIcon={<Pencil />} to={toEditView(item)}>
        {formatMessage({ id: 'review.case.edit' })}
      </Link>
    </Card>
  );
};

/** How the case ended, and what has become of what it published. */
const CaseEnd = ({ review }: { review: CaseReview }) => {
  const { formatMessage } = useIntl();
  const inBrackets = useBrackets();
  const outcomeOf = useOutcome();
  const { end, caseId, publications } = review;
  const published = publications.find((publication) => publication.caseId === caseId) ?? null;
  const withdrawal = withdrawalAfter(publications, caseId);
  return (
    <>
      <Typography>{formatMessage({ id: 'review.case.closed' })}</Typography>
      {end && (
        <Typography data-testid="review-case-end">
          {outcomeOf({ past: review, published })}
          {formatMessage({ id: 'review.colon' })}
          {formatMessage({ id: 'review.history.by' }, whoWhen(end.endedByName, end.endedAt))}
          {end.outcome === 'recalled' && end.reason && inBrackets(end.reason)}
        </Typography>
      )}
      {withdrawal && review.subject === 'publication' && <WithdrawnBox withdrawal={withdrawal} />}
    </>
  );
};

/** A review case: the revision as it will be read, what has been decided, and the decision. */
export const CasePage = () => {
  const { formatMessage } = useIntl();
  const { opens, setOpens } = useOpensNext();
  const goOn = useGoOn(opens);
  const said = useSaid();
  const { caseId = '' } = useParams<{ caseId: string }>();
  const { data, isLoading, error } = useCaseReviewQuery(caseId, {
    refetchOnMountOrArgChange: true,
  });
  const partners = usePartners(data?.item);
  if (isLoading) return <Page.Loading />;
  if (error || !data) return <NotShown caseId={caseId} error={error} />;
  const { open, may, content } = data;
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'review.case.title' }, { caseId })}</Page.Title>
      <Layouts.Header
        navigationAction={<BackButton fallback="/plugins/review" />}
        title={content?.title || formatMessage({ id: 'review.untitled' })}
        subtitle={formatMessage({ id: 'review.case.title' }, { caseId })}
        primaryAction={
          <LinkButton
            tag={RouterLink}
            variant="tertiary"
            startIcon={<File />}
            to={`/plugins/review/cases/${caseId}/form`}
          >
            {formatMessage({ id: 'review.form.open' })}
          </LinkButton>
        }
      />
      <Layouts.Content>
        <ActBox act={data} marginBottom={5} />
        <Grid.Root gap={5}>
          <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
            <CaseText review={data} />
          </Grid.Item>
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch" gap={4}>
            {data.subject === 'publication' && (
              <CaseEffects effects={data.effects} own={data.item} />
            )}
            {open && data.subject === 'publication' && <BundleBox item={data.item} />}
            <Card>
              <StageTrack
                stages={data.stages}
                departmentNames={data.departmentNames}
                subject={data.subject}
                decisions={data.decisions}
                currentIndex={open && !open.approved ? open.stageIndex : null}
              />
              {data.deadline && <DeadlineLine deadline={data.deadline} />}
              <EmbargoBox embargo={data.embargo} />
              <ScheduleBoxes schedules={data.schedules} />
              {open ? (
                <>
                  <InsteadOf name={data.insteadOf} />
                  {may.decide && <ClaimBox task={data} />}
                  <CaseActions
                    key={data.caseId}
                    item={data.item}
                    caseId={data.caseId}
                    fingerprint={data.fingerprint}
                    subject={data.subject}
                    may={may}
                    standing={{ approved: open.approved, decisions: data.decisions }}
                    schedules={data.schedules}
                    onDone={() => void goOn(data.caseId, partners)}
                  />
                  {(may.decide || may.comment) && (
                    <Checkbox checked={opens} onCheckedChange={(is) => setOpens(is === true)}>
                      {formatMessage({ id: 'review.next' })}
                    </Checkbox>
                  )}
                </>
              ) : (
                <CaseEnd review={data} />
              )}
              {may.reason && <Typography textColor="neutral600">{said(may.reason)}</Typography>}
            </Card>
            <CaseRemarks
              key={data.caseId}
              caseId={data.caseId}
              model={isItemType(data.item.type) ? toUid(data.item.type) : ''}
              title={content?.title ?? ''}
              isOpen={open !== null}
            />
            <FindingList
              model={isItemType(data.item.type) ? toUid(data.item.type) : ''}
              findings={data.findings}
            />
            <Facts review={data} />
          </Grid.Item>
        </Grid.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

// The deeds on an open case: decide, publish, recall. Used by the panel beside the editor and by the case page.
import { Flex } from '@strapi/design-system';
import { ArrowLeft, ArrowRight, Check, Message, PaperPlane } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { CaseSubject } from '../../../../src/contracts/case-subject';
import type { Verdict } from '../../../../src/contracts/register-macs';
import { ActionButton } from './action-button';
import type { BundleItem } from './bundle/bundle-api';
import { GoesWith } from './bundle/goes-with';
import { type Recallable, RecallEnds } from './recall-ends';
import { useDecideCaseMutation, usePublishCaseMutation, useRecallCaseMutation } from './review-api';
import type { ItemSchedule, May } from './review-types';
import { SchedulePublish } from './schedule-actions';
import { type Answer, toFieldProblems, toRefusal } from './to-refusal';
import { useEditedSince } from './use-edited-since';

type Props = {
  item: BundleItem;
  caseId: number;
  /** The fingerprint of what the person has before them: every deed carries it. */
  fingerprint: string;
  subject: CaseSubject;
  may: May;
  /** What a recall would end. */
  standing: Recallable;
  schedules: readonly ItemSchedule[];
  onDone: () => void;
};

/** What approving and returning are called follows from what the case is about. */
const toId = (id: string, subject: CaseSubject): string =>
  subject === 'publication' ? id : `${id}.${subject}`;

/** Buttons for what the person may do with this case. */
export const CaseActions = (props: Props) => {
  const { item, caseId, fingerprint, subject, may, standing, schedules, onDone } = props;
  const { formatMessage } = useIntl();
  const [decide] = useDecideCaseMutation();
  const [publish] = usePublishCaseMutation();
  const [recall] = useRecallCaseMutation();
  const showEdited = useEditedSince({ caseId, fingerprint });
  const finish = (answer: Answer): string | null => {
    const refusal = toRefusal(answer, formatMessage({ id: 'review.failed' }));
    if (refusal === null) onDone();
    // What the checks of today bar is named field by field.
    return (
      refusal && [refusal, ...toFieldProblems(answer).map(({ message }) => message)].join('\n')
    );
  };
  const decideAs = (verdict: Verdict) => async (reason: string) => {
    const answer = await decide({ caseId, verdict, reason, fingerprint });
    await showEdited(answer, reason);
    return finish(answer);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {may.decide && (
        <>
          <ActionButton
            id={toId('review.approve', subject)}
            variant="success"
            icon={<Check />}
            reason="optional"
            hasPhrases
            run={decideAs('approve')}
          />
          <ActionButton
            id={toId('review.return', subject)}
            variant="danger-light"
            icon={<ArrowLeft />}
            reason="required"
            hasPhrases
            run={decideAs('return')}
          />
        </>
      )}
      {may.comment && (
        <ActionButton
          id="review.comment"
          variant="success"
          icon={<Message />}
          reason="required"
          reasonId="review.opinion"
          hasPhrases
          run={decideAs('comment')}
        />
      )}
      {may.skip && (
        <ActionButton
          id="review.skip"
          variant="tertiary"
          icon={<ArrowRight />}
          reason="required"
          run={decideAs('skip')}
        />
      )}
      {may.publish && (
        <>
          <ActionButton
            id="review.publish"
            icon={<PaperPlane />}
            before={<GoesWith item={item} deed="publish" />}
            run={async () => finish(await publish({ caseId, fingerprint }))}
          />
          <SchedulePublish {...{ item, caseId, fingerprint, schedules, finish }} />
        </>
      )}
      {may.recall && (
        <ActionButton
          id="review.recall"
          variant="tertiary"
          reason="optional"
          before={<RecallEnds {...standing} />}
          run={async (reason) => finish(await recall({ caseId, reason }))}
        />
      )}
    </Flex>
  );
};

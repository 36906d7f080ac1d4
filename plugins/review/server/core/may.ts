import { type CaseSubject, isAfterTheAct } from '../../../../src/contracts/case-subject';
import { isApproved, type ItemState } from './item-state';

/** What a person may do with an item now: their permissions and the item's state together. */
export type Abilities = {
  submit: boolean;
  publish: boolean;
  withdraw: boolean;
};
export type May = {
  submit: boolean;
  decide: boolean;
  /** Of a stage that neither approves nor returns. */
  comment: boolean;
  skip: boolean;
  recall: boolean;
  publish: boolean;
  /** Setting until when it must not be public. */
  embargo: boolean;
  withdraw: boolean;
  /** Why decide is not possible although the case stands at this person's role. */
  reason: string | null;
};

/** Withdrawing is open whenever something is live, also while a correction is in review: a wrong page must go at once. */
export const toMay = (
  state: ItemState,
  live: boolean,
  abilities: Abilities,
  decision: {
    refusal: string | undefined;
    message: string | null;
    opinionOnly: boolean;
    skip: boolean;
  },
): May => ({
  submit: abilities.submit && state !== 'in-review' && !isApproved(state),
  decide: state === 'in-review' && decision.refusal === undefined && !decision.opinionOnly,
  comment: state === 'in-review' && decision.refusal === undefined && decision.opinionOnly,
  skip: state === 'in-review' && decision.skip,
  recall: abilities.submit && (state === 'in-review' || isApproved(state)),
  publish: abilities.publish && isApproved(state),
  embargo: abilities.publish && (!live || state === 'in-review' || isApproved(state)),
  withdraw: abilities.withdraw && live,
  reason: state === 'in-review' ? decision.message : null,
});

/** On a case: nothing but deciding, and calling it back where it has not acted yet, if nothing is to be published. */
export const toMayOfCase = ({ subject }: { subject: CaseSubject }, may: May): May =>
  subject === 'publication'
    ? may
    : {
        ...{ ...may, submit: false, publish: false, embargo: false, withdraw: false },
        recall: may.recall && !isAfterTheAct(subject),
      };

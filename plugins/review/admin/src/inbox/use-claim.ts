import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import type { Task } from '../review-types';
import { toRefusal } from '../to-refusal';
import { useClaimTaskMutation, useReleaseTaskMutation } from './inbox-api';

type Held = Pick<Task, 'caseId' | 'holder'>;

/** Whether a task is in this person's own hands. */
export const useIsMine = () => {
  const me = useAuth('useIsMine', ({ user }) => (user ? `admin:${user.id}` : ''));
  return ({ holder }: Held) => holder?.ref === me;
};

/** Taking a task and giving it back, with what is said of it. */
export const useClaim = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const isMine = useIsMine();
  const [claim] = useClaimTaskMutation();
  const [release] = useReleaseTaskMutation();
  const tell = (answer: Parameters<typeof toRefusal>[0], done: string) => {
    const refusal = toRefusal(answer, formatMessage({ id: 'review.failed' }));
    toggleNotification(
      refusal === null
        ? { type: 'success', message: formatMessage({ id: done }) }
        : { type: 'danger', message: refusal },
    );
  };
  return {
    isMine,
    /** Takes it, also out of another's hands, or gives one's own back. */
    toggle: async (task: Held): Promise<void> => {
      if (isMine(task)) return tell(await release(task.caseId), 'review.release.done');
      const asked = { caseId: task.caseId, takeOver: task.holder !== null };
      return tell(await claim(asked), 'review.claim.done');
    },
  };
};

import { useIntl } from 'react-intl';

import type { Workflow } from './workflow-api';

/** Words of the page of workflows. */
export const useWords = () => {
  const { formatMessage } = useIntl();
  return (name: string, values?: Record<string, string | number>): string =>
    formatMessage({ id: `review.workflows.${name}` }, values);
};

type HasNames = { nameZh: string | null; nameEn: string | null };

/** A name in the person's language; the Chinese one where there is no other. */
export const useNameOf = () => {
  const { locale } = useIntl();
  return ({ nameZh, nameEn }: HasNames): string =>
    (locale === 'zh-Hans' ? nameZh : nameEn) || (nameZh ?? '');
};

/** The first workflow had no name. */
export const useWorkflowName = () => {
  const say = useWords();
  const nameOf = useNameOf();
  return (workflow: Workflow): string => nameOf(workflow) || say('default');
};

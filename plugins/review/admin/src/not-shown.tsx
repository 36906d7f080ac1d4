import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { SaidError } from '../../../../src/admin/said-error';

/** In the place of a case, or its form, that the server does not show. */
export const NotShown = ({ caseId, error }: { caseId: string; error: unknown }) => {
  const { formatMessage } = useIntl();
  const title = formatMessage({ id: 'review.case.title' }, { caseId });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header navigationAction={<BackButton fallback="/plugins/review" />} title={title} />
      <Layouts.Content>
        <SaidError error={error} testId="review-not-shown" />
      </Layouts.Content>
    </Page.Main>
  );
};

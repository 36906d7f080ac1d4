import { Page } from '@strapi/strapi/admin';

import { ReportsPage } from './reports-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::review.read', subject: null }]}>
      <ReportsPage />
    </Page.Protect>
  );
}

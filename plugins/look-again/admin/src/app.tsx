import { Page } from '@strapi/strapi/admin';

import { LookAgainPage } from './look-again-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::review.read', subject: null }]}>
      <LookAgainPage />
    </Page.Protect>
  );
}

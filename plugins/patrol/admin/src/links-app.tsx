import { Page } from '@strapi/strapi/admin';

import { LinksPage } from './links-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::review.read', subject: null }]}>
      <LinksPage />
    </Page.Protect>
  );
}

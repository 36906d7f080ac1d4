import { Page } from '@strapi/strapi/admin';

import { SitePage } from './site-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::names.confirm', subject: null }]}>
      <SitePage />
    </Page.Protect>
  );
}

import { Page } from '@strapi/strapi/admin';

import { NamesPage } from './names-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::names.confirm', subject: null }]}>
      <NamesPage />
    </Page.Protect>
  );
}

import { Page } from '@strapi/strapi/admin';

import { SearchPage } from './search-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::search.read', subject: null }]}>
      <SearchPage />
    </Page.Protect>
  );
}

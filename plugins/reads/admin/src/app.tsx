import { Page } from '@strapi/strapi/admin';

import { ReadsPage } from './reads-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::statistics.read', subject: null }]}>
      <ReadsPage />
    </Page.Protect>
  );
}

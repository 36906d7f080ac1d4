import { Page } from '@strapi/strapi/admin';

import { PatrolPage } from './patrol-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::channels.watch', subject: null }]}>
      <PatrolPage />
    </Page.Protect>
  );
}

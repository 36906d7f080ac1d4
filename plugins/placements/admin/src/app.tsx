import { Page } from '@strapi/strapi/admin';

import { PlacementsPage } from './placements-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::placements.place', subject: null }]}>
      <PlacementsPage />
    </Page.Protect>
  );
}

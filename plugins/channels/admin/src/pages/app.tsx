import { Page } from '@strapi/strapi/admin';

import { DeliveriesPage } from './deliveries-page';

const MAY_READ = [{ action: 'plugin::channels.read', subject: null }];

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_READ}>
      <DeliveriesPage />
    </Page.Protect>
  );
}

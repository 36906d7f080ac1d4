import { Page } from '@strapi/strapi/admin';

import { EventsPage } from './events-page';

const MAY_READ = [{ action: 'plugin::audit.read', subject: null }];

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_READ}>
      <EventsPage />
    </Page.Protect>
  );
}

import { Page } from '@strapi/strapi/admin';

import { SchedulesPage } from './schedules-page';

const MAY_READ = [{ action: 'plugin::review.read', subject: null }];

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_READ}>
      <SchedulesPage />
    </Page.Protect>
  );
}

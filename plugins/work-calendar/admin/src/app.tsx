import { Page } from '@strapi/strapi/admin';

import { CalendarPage } from './calendar-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::review.workflows', subject: null }]}>
      <CalendarPage />
    </Page.Protect>
  );
}

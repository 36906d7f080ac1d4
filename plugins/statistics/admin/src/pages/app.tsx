import { Page } from '@strapi/strapi/admin';

import { StatisticsPage } from './statistics-page';

const MAY_READ = [{ action: 'plugin::statistics.read', subject: null }];

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_READ}>
      <StatisticsPage />
    </Page.Protect>
  );
}

import { Page } from '@strapi/strapi/admin';

import { SwitchesPage } from './switches-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::site-switches.switch', subject: null }]}>
      <SwitchesPage />
    </Page.Protect>
  );
}

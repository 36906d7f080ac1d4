import { Page } from '@strapi/strapi/admin';

import { DelegationPage, MAY_DECIDE, MAY_MANAGE } from './delegation-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[...MAY_DECIDE, ...MAY_MANAGE]}>
      <DelegationPage />
    </Page.Protect>
  );
}

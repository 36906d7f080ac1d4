import { Page } from '@strapi/strapi/admin';

import { AccountsPage } from './accounts-page';
import { MAY_OPERATE } from './may-operate';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_OPERATE}>
      <AccountsPage />
    </Page.Protect>
  );
}

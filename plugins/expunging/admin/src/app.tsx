import { Page } from '@strapi/strapi/admin';

import { ExpungingPage } from './expunging-page';
import { MAY_SIGN } from './may-sign';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_SIGN}>
      <ExpungingPage />
    </Page.Protect>
  );
}

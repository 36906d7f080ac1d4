import { Page } from '@strapi/strapi/admin';

import { MAY_MANAGE } from '../../../../src/admin/people/may-manage';
import { RobotsPage } from './robots-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_MANAGE}>
      <RobotsPage />
    </Page.Protect>
  );
}

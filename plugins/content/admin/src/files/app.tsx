import { Page } from '@strapi/strapi/admin';

import { FilesPage } from './files-page';

const MAY_READ = [{ action: 'plugin::upload.read', subject: null }];

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_READ}>
      <FilesPage />
    </Page.Protect>
  );
}

import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { BatchPage } from './batch-page';
import { ImportsPage } from './imports-page';

const MAY_SIGN = [{ action: 'plugin::channels.sign-import', subject: null }];

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_SIGN}>
      <Routes>
        <Route index element={<ImportsPage />} />
        <Route path=":batchId" element={<BatchPage />} />
      </Routes>
    </Page.Protect>
  );
}

import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { MAY_MANAGE } from './may-manage';
import { OverviewPage } from './overview-page';
import { PersonsPage } from './persons-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_MANAGE}>
      <Routes>
        <Route index element={<PersonsPage />} />
        <Route path="overview" element={<OverviewPage />} />
      </Routes>
    </Page.Protect>
  );
}

import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { DelegationPage, MAY_DECIDE, MAY_MANAGE } from './delegation-page';
import { HandOverPage } from './hand-over-page';

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[...MAY_DECIDE, ...MAY_MANAGE]}>
      <Routes>
        <Route index element={<DelegationPage />} />
        <Route
          path="hand-over"
          element={
            <Page.Protect permissions={MAY_MANAGE}>
              <HandOverPage />
            </Page.Protect>
          }
        />
      </Routes>
    </Page.Protect>
  );
}

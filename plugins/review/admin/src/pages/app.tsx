import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';

import { AftersPage } from '../acts/afters-page';
import { CasePage } from './case-page';
import { FormPage } from './form-page';
import { TasksPage } from './tasks-page';

const MAY_READ = [{ action: 'plugin::review.read', subject: null }];

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={MAY_READ}>
      <Routes>
        <Route index element={<TasksPage />} />
        <Route path="afters" element={<AftersPage />} />
        <Route path="cases/:caseId" element={<CasePage />} />
        <Route path="cases/:caseId/form" element={<FormPage />} />
      </Routes>
    </Page.Protect>
  );
}

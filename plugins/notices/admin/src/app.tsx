import { NoticesPage } from './notices-page';

// Strapi loads a page by its default export. Everybody who is signed in has notices.
export default function App() {
  return <NoticesPage />;
}

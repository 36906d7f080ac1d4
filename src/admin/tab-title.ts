// Strapi writes "… | Strapi" into the tab's title in code, not as a message: rewritten here as it changes.
import { isChinese } from './follow-language';

const SUFFIX = / \| (Strapi|公开|Gongkai)$/;

/** The page as served, before the admin names it. */
const SERVED = '公开';

const rewrite = () => {
  const name = isChinese() ? SERVED : 'Gongkai';
  const title = document.title === SERVED ? name : document.title.replace(SUFFIX, ` | ${name}`);
  if (title !== document.title) document.title = title;
};

/** Keeps our name in the tab's title. Call once when the admin starts. */
export const keepTabTitle = (): void => {
  new MutationObserver(rewrite).observe(document.head, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  rewrite();
};

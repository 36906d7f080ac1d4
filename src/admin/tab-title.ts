// Strapi writes "… | Strapi" into the tab's title in code, not as a message: rewritten here as it changes.
const SUFFIX = / \| Strapi$/;

const rewrite = () => {
  // The page as served, before the admin names it.
  if (document.title === 'Strapi Admin') document.title = '公开';
  if (SUFFIX.test(document.title)) document.title = document.title.replace(SUFFIX, ' | 公开');
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

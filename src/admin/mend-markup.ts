// Attributes that Strapi gives wrongly, and that programs reading a screen aloud stumble over.

/** A slide of a carousel is a group, and a group is never selected. */
const SLIDES = "[role='group'][aria-selected]";
/** There is no such kind of field; browsers then offer no saved password. */
const PASSWORDS = "input[autocomplete='password']";

const mend = (): void => {
  for (const slide of document.querySelectorAll(SLIDES)) slide.removeAttribute('aria-selected');
  for (const field of document.querySelectorAll(PASSWORDS))
    field.setAttribute('autocomplete', 'current-password');
};

export const mendMarkup = (): void => {
  mend();
  new MutationObserver(mend).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ['aria-selected', 'autocomplete'],
  });
};

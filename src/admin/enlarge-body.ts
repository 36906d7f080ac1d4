/** The text of an item is what an editor works on: Strapi's text area shows three lines of it. */
export const enlargeBody = (): void => {
  const style = document.createElement('style');
  style.textContent = "textarea[name='body'] { min-height: 24rem; }";
  document.head.append(style);
};

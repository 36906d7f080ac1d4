const STYLE = `
  /* What is for ears only lies beside what it belongs to; without a frame of its own it makes the page longer than it is. */
  main { position: relative; }
  /* The first cell of a row, often of several lines, keeps its distance from the lines between the rows as the others do. */
  main tbody td[class]:first-child { padding-block: 0.8rem; }
  /* The content manager's lists: a laptop shows all columns and the menu of each row, titles in two lines. */
  @media (max-width: 1599px) {
    table:has(thead th:first-child [role='checkbox']) :is(th, td) { padding-inline: 0.8rem; }
    table:has(thead th:first-child [role='checkbox']) td:not(:first-child, :last-child) { min-width: 7.2rem; }
    table:has(thead th:first-child [role='checkbox']) td:nth-child(2) { min-width: 18rem; }
    table:has(thead th:first-child [role='checkbox']) td:nth-last-child(2) { min-width: 13.6rem; }
    table:has(thead th:first-child [role='checkbox']) td:not(:nth-child(3)) :is(a, p, span):not([style]) { white-space: normal; text-wrap: balance; }
  }
  /* On a phone a list shows what an item is and where it stands; the rest is one touch away. */
  @media (max-width: 599px) {
    table:has(thead th:first-child [role='checkbox']) th:not(:nth-child(2), :nth-child(3)) { display: none; }
    table:has(thead th:first-child [role='checkbox']) td:not(:nth-child(2), :nth-child(3), :last-child) { display: none; }
    table:has(thead th:first-child [role='checkbox']) td:is(:nth-child(2), :nth-child(3)) { min-width: 0; }
    table:has(thead th:first-child [role='checkbox']) td:nth-child(2) { width: 100%; }
  }
  /* The head that stays while one scrolls lies beneath the bar of a phone and took a third of its screen: below the bar, one
     line. Named twice, for the components' own rules come later. */
  @media (max-width: 767px) {
    [data-strapi-header-sticky][data-strapi-header-sticky] { padding: 7rem 1.6rem 0.6rem; min-height: 0; }
    [data-strapi-header-sticky] > div:first-child, [data-strapi-header-sticky] > div > div:first-child { min-width: 0; flex-wrap: nowrap; }
    [data-strapi-header-sticky] > div > div:last-child:not(:first-child) { display: none; }
    [data-strapi-header-sticky] div:has(> h1) { min-width: 0; }
    [data-strapi-header-sticky] div > h1 { font-size: 1.6rem; line-height: 1.4; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    [data-strapi-header-sticky] div > a { white-space: nowrap; }
  }
  /* Nobody resets a password by mail here: that route is closed, and the words above the form say whom to ask. */
  a[href$='/auth/forgot-password'] { display: none; }
`;

/** Places where Strapi's screens are wider or longer than ours can be. */
export const fitScreens = (): void => {
  const style = document.createElement('style');
  style.textContent = STYLE;
  document.head.append(style);
};

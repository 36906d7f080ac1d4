// Our emblem: an opened seal with the character 公, drawn with strokes so that it needs no font.
const drawing = (ink: string, ground: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect x="2" y="2" width="60" height="60" rx="12" fill="${ground}"/><g fill="none" stroke="${ink}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"><path d="M25 13 13 31"/><path d="M39 13l12 18"/><path d="M31 32 20 50h22"/><path d="M37 40l8 12"/></g></svg>`;

const toDataUrl = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** For the menu, the login page and the tab. */
export const emblem = toDataUrl(drawing('#ffffff', '#1f4e8c'));

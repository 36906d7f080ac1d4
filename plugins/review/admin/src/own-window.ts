// This window of the browser. It keeps its name over a reload, and a copy of the window gets one of its own: the name lies in
// the window's store only while the page is being left. Not for secrets: it need only differ from the others.
const PLACE = 'gongkai.window';

const take = (): string => {
  const kept = window.sessionStorage.getItem(PLACE);
  window.sessionStorage.removeItem(PLACE);
  return kept && /^[a-z0-9]{6,16}$/.test(kept)
    ? kept
    : `w${Math.random().toString(36).slice(2, 12)}`.padEnd(8, '0');
};

export const OWN_WINDOW = take();
window.addEventListener('pagehide', () => window.sessionStorage.setItem(PLACE, OWN_WINDOW));
// Shown again from the browser's own memory, the page goes on as the same window.
window.addEventListener('pageshow', () => window.sessionStorage.removeItem(PLACE));

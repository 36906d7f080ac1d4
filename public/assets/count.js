// Says once that this page is being read: no cookie, nothing kept here, nothing of the reader but that somebody reads.
(() => {
  if (navigator.webdriver || !navigator.sendBeacon) return;
  const say = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', say);
    navigator.sendBeacon('/read', location.pathname);
  };
  // Not before it is looked at: a page that a browser loads on suspicion, or in a tab behind, is not read yet.
  document.addEventListener('visibilitychange', say);
  if (document.readyState === 'complete') say();
  else window.addEventListener('load', say, { once: true });
})();

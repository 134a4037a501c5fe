const RELOADED = 'cairn-reloaded-at';

/**
 * After a release the old files are gone sooner or later. The page is then loaded once more; if that does not help within a
 * minute, the page error says so. Drafts are on the device already.
 */
export function reloadOnceWhenCodeIsGone(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
    if (Date.now() - last < 60_000) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}

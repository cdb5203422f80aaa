const KEY = 'throughline.reloaded';
/** A part that is still not there so soon after the page was loaded anew is not there at all. */
const CALM_MS = 60_000;

/** Whether the page may be loaded anew, by when it last was; null where it never was. */
export function isDue(last: string | null, now: number): boolean {
  return last === null || !(now - Number(last) < CALM_MS);
}

/** Parts of the app that come later are gone once the server was upgraded: the page is loaded anew, with those of now. */
export function reloadWhenUpgraded(): void {
  window.addEventListener('vite:preloadError', () => void reloadOnce());
}

async function reloadOnce(): Promise<void> {
  try {
    if (!isDue(sessionStorage.getItem(KEY), Date.now())) return;
    // While the server is away the page that is there tells more than none.
    const { ok } = await fetch('/', { cache: 'no-store' });
    if (!ok) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  } catch {
    // Without a server, or a place to remember that it was done, what failed stays told.
  }
}

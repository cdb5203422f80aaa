import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Flags for a browser that needs neither a display nor a network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function downloaded() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function fetchOne() {
  process.stderr.write('No browser found: getting one for the tests …\n');
  await run('npx', ['playwright', 'install', 'chromium'], { quiet: true });
  if (await downloaded()) return;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  await run('apt-get', ['update', '-qq'], { quiet: true });
  await run('apt-get', ['install', '-y', '-qq', 'chromium'], {
    quiet: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * The browser that the tests drive: CHROMIUM_PATH, an installed one, or Playwright's own. With `install`, a
 * missing one is fetched (Playwright's download, else Debian's package where we are root).
 * @param {{ install?: boolean }} [options]
 * @returns {Promise<string>} path of the executable
 */
export async function findBrowser({ install = false } = {}) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const present = INSTALLED.find((path) => existsSync(path)) ?? (await downloaded());
  if (present) return present;
  if (install) {
    await fetchOne();
    return findBrowser();
  }
  throw new Error(
    'The tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.',
  );
}

import type { AccessState, QuestionBody, ShopEntry } from '@throughline/server/routes';
import { namedShop } from '../shell/named-shop.js';
import { readViewState } from '../state/view-state.js';
import { keptLanguage, languageFor } from '../texts/language.js';
import { type Asked, forgetEarly, keepEarly } from './early.js';
import { toldIn } from './told-in.js';

/** What is not taken so long after it came is old: whoever asks later asks the server. */
const KEPT_MS = 10_000;

/**
 * Asks what the first view asks, while the app itself is still on its way: this is a script of its own, as small as can be.
 * What fails here is taken as it is by whoever asks, and told there.
 * @param place the address of the page
 */
async function askAhead({ pathname, search }: Pick<Location, 'pathname' | 'search'>): Promise<void> {
  // What is shown to others by a link asks otherwise.
  if (/^\/(?:shared|card)\//u.test(pathname)) return;
  const language = languageFor(keptLanguage(), navigator.languages);
  const ask = async <Body>(path: string, sent: Asked): Promise<Body> => {
    const headers = { 'accept-language': language, 'content-type': 'application/json' };
    const calledOff = new AbortController();
    const response = fetch(path, { ...sent, headers, signal: calledOff.signal });
    const kept = response.then((came) => came.clone());
    keepEarly(path, sent, { response: kept, callOff: () => calledOff.abort() });
    // Where nobody takes it, it failed for nobody.
    const forget = () => setTimeout(() => forgetEarly(path, sent), KEPT_MS);
    kept.then(forget, forget);
    return (await response).json() as Promise<Body>;
  };
  void (language === 'de' ? import('../texts/de/first.js') : import('../texts/en/first.js'));
  const { caller } = await ask<AccessState>('/api/access', { method: 'GET' });
  if (caller === 'nobody') return;
  const shops = await ask<ShopEntry[]>('/api/shops', { method: 'GET' });
  const view = readViewState(Object.fromEntries(new URLSearchParams(search)));
  const shop = namedShop(shops, view.shop);
  if (shop === null || shop.events === 0 || !/^\/(?:blueprint)?$/u.test(pathname)) return;
  const question: QuestionBody = { kind: 'blueprint', shop: shop.id, steps: view.steps, ...toldIn(language) };
  await ask('/api/questions', { method: 'POST', body: JSON.stringify(question) });
}

// Told by whoever takes what failed.
askAhead(window.location).catch(() => undefined);

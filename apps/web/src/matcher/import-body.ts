import type { ImportBody } from '@throughline/server/routes';
import type { Matching } from '../drop/intake-state.js';
import type { Mapping } from './mapping.js';

/** A shop's id from its name: lower-case letters, digits and dashes; `shop` where nothing is left. */
export function shopIdOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '');
  return plain === '' ? 'shop' : plain;
}

export type ShopWords = Pick<NonNullable<Mapping['shop']>, 'name' | 'zone' | 'currency'>;

/** What is asked of the server: the preset where it was left as it was found, else the mapping. */
export function importBody(state: Matching, shop: ShopWords): ImportBody {
  const untouched = state.guess.preset !== null && state.mapping === state.guess.mapping;
  const settings = Object.fromEntries(Object.entries(shop).filter(([, value]) => value !== undefined));
  return {
    shop: shopIdOf(shop.name ?? ''),
    uploads: state.uploads.map(({ upload }) => upload),
    settings,
    ...(untouched && state.guess.preset !== null
      ? { preset: state.guess.preset }
      : { mapping: state.mapping ?? {} }),
  };
}

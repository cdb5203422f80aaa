import { VENDORS } from '@throughline/ingest';
import { ShopId } from '@throughline/model';
import { Failure } from '../failure.js';
import type { KnownSource } from './book.js';

/**
 * Sources of webhooks as the environment names them: `boots/shopify=secret boots/stripe=whsec_…`.
 * @throws Failure where an entry cannot be read; the secret is not repeated.
 */
export function givenSources(text: string): KnownSource[] {
  const sources = new Map<string, KnownSource>();
  for (const entry of text.split(/\s+/u).filter((each) => each !== '')) {
    const source = sourceIn(entry);
    const place = `${source.shop}/${source.name}`;
    const secrets = [...(sources.get(place)?.secrets ?? []), ...source.secrets];
    sources.set(place, { ...source, secrets });
  }
  return [...sources.values()];
}

function sourceIn(entry: string): KnownSource {
  const [, shop = '', name = '', secret = ''] = /^([^/=]+)\/([^/=]+)=(.+)$/u.exec(entry) ?? [];
  const kind = VENDORS.find((each) => each === name);
  if (kind !== undefined && ShopId.safeParse(shop).success)
    return { shop, name, kind, secrets: [secret], mapping: null };
  throw new Failure({
    status: 400,
    message: `THROUGHLINE_HOOK_SECRETS: “${entry.split('=')[0] ?? ''}” is not shop/vendor=secret.`,
    hint: `Vendors are ${VENDORS.join(', ')}.`,
  });
}

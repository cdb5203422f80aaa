import type { ShopSettings } from '../settings.js';
import type { ActivityDefinition, Scheme } from './definition.js';
import { SCHEMES } from './definition.js';
import { TAXONOMY } from './table/index.js';

/**
 * Bare words that mean one thing in one system and another elsewhere: `completed` is a shipped order to
 * WooCommerce and a finished ticket to a help desk. They count only where the caller names the scheme.
 */
export const SCOPED_ALIASES: ReadonlySet<string> = new Set(
  [
    'approved',
    'completed',
    'created',
    'delayed',
    'failed',
    'failure',
    'on-hold',
    'page',
    'pending',
    'processing',
    'screen',
    'transaction',
    'unavailable',
  ].map(nameKey),
);

/**
 * What is left of a name when case, separators, accents and the American or British spelling do not count.
 * Two names with the same key are the same name; there is no fuzzier match than this.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/fulfill/gu, 'fulfil')
    .replace(/cancell(?=ed|ing)/gu, 'cancel')
    .replace(/(?<=author|organ|custom|person|categor|final|initial)iz(?=e|i|a)/gu, 'is')
    .replace(/catalogue/gu, 'catalog')
    .replace(/colour/gu, 'color')
    .replace(/favour/gu, 'favor')
    .replace(/programme/gu, 'program')
    .replace(/centre/gu, 'center')
    .replace(/enrol(?!l)/gu, 'enroll');
}

const byName = new Map<string, ActivityDefinition>(TAXONOMY.map((row) => [row.name, row]));
const general = new Map<string, ActivityDefinition>();
const byScheme = new Map<Scheme, Map<string, ActivityDefinition>>(
  SCHEMES.map((scheme) => [scheme, new Map()]),
);

for (const row of TAXONOMY) {
  general.set(nameKey(row.name), row);
  for (const scheme of SCHEMES) {
    for (const alias of row.aliases[scheme] ?? []) {
      const key = nameKey(alias);
      byScheme.get(scheme)?.set(key, row);
      if (!SCOPED_ALIASES.has(key)) general.set(key, row);
    }
  }
}

/** The row of the taxonomy with this canonical name, spelled as the taxonomy spells it. */
export function definitionOf(canonical: string): ActivityDefinition | undefined {
  return byName.get(canonical);
}

/**
 * The canonical name of an incoming activity, or null where the taxonomy does not know it. What the shop
 * says (`placements[activity].canonical`) wins. With a `scheme`, that scheme's own bare words count too
 * (`created` is an order to Olist).
 */
export function canonicalName(activity: string, settings?: ShopSettings, scheme?: Scheme): string | null {
  const placements = settings?.placements;
  if (placements !== undefined && Object.hasOwn(placements, activity)) {
    const said = placements[activity]?.canonical;
    if (said !== undefined) return general.get(nameKey(said))?.name ?? said;
  }
  const key = nameKey(activity);
  const scoped = scheme === undefined ? undefined : byScheme.get(scheme)?.get(key);
  return (scoped ?? general.get(key))?.name ?? null;
}

import type { FoundExperiment } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { experimentsIn, type FoundRow } from './exposures.sql.js';

/**
 * The experiments that a shop's events tell of: each with the properties of events that an `experiment` question takes to
 * read it, how many exposures there are, which variants they showed, and from when to when.
 */
export async function experimentsOf(store: EventStore, shop: string): Promise<FoundExperiment[]> {
  const rows = await store.query<FoundRow>(experimentsIn(store.layout, shop));
  return rows.map(({ name, carrier, variant, exposures, variants, first, last }) => ({
    name,
    named: `text.${carrier}`,
    varied: `text.${variant}`,
    exposures,
    variants: [...variants],
    from: new Date(first).toISOString(),
    to: new Date(last).toISOString(),
  }));
}

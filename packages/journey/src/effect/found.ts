import type { FoundExperiment } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { experimentsIn, type FoundRow } from './exposures.sql.js';

/**
 * The experiments that a shop's events tell of: each with the properties of events that an `experiment` question takes to
 * read it, how many exposures there are, and which variants they showed.
 */
export async function experimentsOf(store: EventStore, shop: string): Promise<FoundExperiment[]> {
  const rows = await store.query<FoundRow>(experimentsIn(store.layout, shop));
  return rows.map(({ name, carrier, variant, exposures, variants }) => ({
    name,
    named: `text.${carrier}`,
    varied: `text.${variant}`,
    exposures,
    variants: [...variants],
  }));
}

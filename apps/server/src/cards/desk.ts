import type { CardDesk, CardDesks } from '@throughline/stores';

/** The desk of a shop; one that nothing was said of shows no card anywhere. */
export async function deskOf(desks: CardDesks, shop: string): Promise<CardDesk> {
  return (await desks.find(shop)) ?? { shop, sites: [], made: null };
}

/** Which sites may embed a shop's cards; none where the shop is not known. */
export async function sitesOf(desks: CardDesks, shop: string): Promise<readonly string[]> {
  return (await deskOf(desks, shop)).sites;
}

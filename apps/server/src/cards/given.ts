import type { CardLinks } from '@throughline/stores';
import { Failure } from '../failure.js';
import type { CardLinkEntry } from '../routes.js';

/** One link to a card of a shop. */
interface Given {
  readonly shop: string;
  readonly link: string;
}

/** The links that were given out and have not ended, the newest first. */
export async function listCardLinks(links: CardLinks, shop: string, now: Date): Promise<CardLinkEntry[]> {
  const given = await links.list(shop, now.toISOString());
  return given.map(({ id, customer, made, madeBy, ends, revoked }) => ({
    id,
    customer,
    made,
    madeBy,
    ends,
    revoked,
  }));
}

/** Has a link show nothing any more. @throws Failure 404 where there is no such link. */
export async function revokeCardLink(links: CardLinks, { shop, link }: Given, now: Date): Promise<void> {
  if (!(await links.revoke(shop, link, now.toISOString()))) throw noLink(link);
}

/** Has a link that was taken back show its card again. @throws Failure 404 where there is no such link. */
export async function restoreCardLink(links: CardLinks, { shop, link }: Given): Promise<void> {
  if (!(await links.restore(shop, link))) throw noLink(link);
}

function noLink(link: string): Failure {
  return Failure.because({ status: 404, field: 'link' }, ({ cards }) => cards.noLink(link));
}

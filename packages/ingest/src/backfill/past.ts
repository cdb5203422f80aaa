import type { Delivery } from '../vendors/delivery.js';
import type { Vendor } from '../vendors/index.js';

/** Where a reading of the past stands: plain data, to be kept from one run to the next. */
export interface Cursor {
  /** One of the lists that are read one after another: `orders`, `refunds`, … */
  readonly stream: string;
  /** Where in it: what the vendor's own paging goes by; '' at its beginning. */
  readonly at: string;
}

export interface Page {
  readonly deliveries: readonly Delivery[];
  /** Null where this was the last page of the last list. */
  readonly next: Cursor | null;
}

/** A vendor's records of what was, page by page. */
export interface Past {
  readonly vendor: Vendor;
  readonly first: Cursor;
  /** @throws BackfillError where the vendor does not give the page. */
  page(cursor: Cursor): Promise<Page>;
}

/** Whose past, and how it is asked for. */
export interface Asked {
  /** The address of the vendor's API: a host, or an address with its scheme. */
  readonly site: string;
  readonly token: string;
  /** Only what was changed since; all where left out. UTC, milliseconds. */
  readonly since?: number | undefined;
}

/** The beginning of the list after this one; null after the last. */
export function after(streams: readonly string[], stream: string): Cursor | null {
  const next = streams[streams.indexOf(stream) + 1];
  return next === undefined ? null : { stream: next, at: '' };
}

/** A place in a vendor's API under the address that was named; hosts are asked over TLS. */
export function baseOf(site: string): URL {
  return new URL(/^https?:\/\//u.test(site) ? site : `https://${site}`);
}

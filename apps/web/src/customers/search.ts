import type { SearchPart } from '../app/use-search-part.js';

/** How customers are put into segments. */
export const WAYS = ['rfm', 'behaviour', 'shop'] as const;
export type Way = (typeof WAYS)[number];

export interface CustomersState {
  readonly way: Way;
  /** The segment that is looked at. */
  readonly segment: string | null;
  /** Who is looked at: an id, an order's number or an e-mail address, as it was typed. */
  readonly person: string | null;
}

/** What the address says of the view of customers. */
export const customersState: SearchPart<CustomersState> = {
  read: (search) => ({
    way: WAYS.find((way) => way === search['by']) ?? 'rfm',
    segment: text(search['segment']),
    person: text(search['person']),
  }),
  write: ({ way, segment, person }) => ({
    ...(way === 'rfm' ? {} : { by: way }),
    ...(segment === null ? {} : { segment }),
    ...(person === null ? {} : { person }),
  }),
};

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

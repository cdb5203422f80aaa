import type { CustomerLink } from '../port.js';

/** What is recorded of an id that was given up. */
export interface Identity {
  readonly told: string;
  /** The customer that it is an id of. */
  readonly customer: string;
  /** 1: it was parted from that customer again by hand, and no link joins it any more. */
  readonly parted: 0 | 1;
}

/** Ids that one customer may have besides their own. Whoever would have more is a till, a kiosk or a member of staff. */
export const MOST_IDS = 50;

/**
 * Identities that links make of those that are known: new ones, and known ones that lead to another customer now. Rules M1
 * to M5 of SPEC.md. Links are taken in their order; one that is not followed changes nothing.
 * @param known every identity of the ids of the links and of their customers.
 */
export function followLinks(known: readonly Identity[], links: readonly CustomerLink[]): Identity[] {
  const book = new Book(known);
  for (const { from, to } of links) book.join(from, to);
  return book.changed();
}

class Book {
  private readonly customers = new Map<string, string>();
  private readonly parted = new Set<string>();
  private readonly ids = new Map<string, Set<string>>();
  private readonly touched = new Set<string>();

  constructor(known: readonly Identity[]) {
    for (const { told, customer, parted } of known) {
      if (parted === 1) this.parted.add(told);
      else this.record(told, customer);
    }
  }

  join(from: string, to: string): void {
    if (this.parted.has(from) || this.parted.has(to)) return;
    const kept = this.customers.get(to) ?? to;
    // An id belongs to one customer only: who was named first has it.
    if (this.customers.has(from) || from === kept) return;
    const moving = [from, ...(this.ids.get(from) ?? [])];
    if ((this.ids.get(kept)?.size ?? 0) + moving.length > MOST_IDS) return;
    for (const told of moving) {
      this.record(told, kept);
      this.touched.add(told);
    }
    this.ids.delete(from);
  }

  changed(): Identity[] {
    return [...this.touched].map((told) => ({ told, customer: this.customers.get(told) ?? told, parted: 0 }));
  }

  private record(told: string, customer: string): void {
    this.customers.set(told, customer);
    this.ids.set(customer, (this.ids.get(customer) ?? new Set()).add(told));
  }
}

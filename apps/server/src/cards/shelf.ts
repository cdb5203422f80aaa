import { createHash } from 'node:crypto';
import type { Card } from '../routes.js';

/** A card as it is answered, and the name (RFC 9110, 8.8.3) under which a desk has this state of it. */
interface Shelved {
  /** Whose it is: the shop. */
  readonly of: string;
  readonly etag: string;
  readonly card: Promise<Card>;
}

/** What a card is made of: it says the same until one of these changes. */
interface MadeOf {
  readonly shop: string;
  /** Of the shop's data and settings. */
  readonly version: number;
  readonly by: string;
  readonly customer: string;
}

/** Cards that desks look at again and again, of each shop as it is now; the one not looked at for longest goes first. */
export class CardShelf {
  private readonly cards = new Map<string, Shelved>();

  constructor(
    /** Of the server: another one may tell more. */
    private readonly server: string,
    private readonly most = 500,
  ) {}

  /** What a card is called as it is now. */
  etagOf({ shop, version, by, customer }: MadeOf): string {
    const said = JSON.stringify([this.server, shop, version, by, customer]);
    return `"${createHash('sha256').update(said).digest('hex').slice(0, 32)}"`;
  }

  /** The card as it is now, put together once for all who ask meanwhile. One that could not be is not kept. */
  take(of: MadeOf, make: () => Promise<Card>): Promise<Card> {
    const key = JSON.stringify([of.shop, of.by, of.customer]);
    const etag = this.etagOf(of);
    const before = this.cards.get(key);
    const shelved = before?.etag === etag ? before : { of: of.shop, etag, card: make() };
    this.cards.delete(key);
    this.cards.set(key, shelved);
    shelved.card.catch(() => {
      if (this.cards.get(key) === shelved) this.cards.delete(key);
    });
    for (const oldest of this.cards.keys()) {
      if (this.cards.size <= this.most) break;
      this.cards.delete(oldest);
    }
    return shelved.card;
  }

  /** Forgets the cards of a shop: whoever has one keeps its name, but it is put together anew. */
  drop(shop: string): void {
    for (const [key, { of }] of this.cards) if (of === shop) this.cards.delete(key);
  }
}

import { TAXONOMY } from '@throughline/model';
import { type HandMadeLog, type Way, way } from './log.js';
import { WHOLE_SHOP } from './whole-shop.js';

/** Rare things that happen once in a while, each between two steps of an ordinary journey. */
const RARE = TAXONOMY.filter((_, at) => at % 3 !== 1);

function rareWays(type: string, before: string, after: string): Way[] {
  return RARE.filter((definition) => definition.objects[0] === type)
    .slice(0, 14)
    .map((definition, at) => way(3 + ((at * 7) % 11), `${before} > ${definition.name} > ${after}`));
}

/** The whole shop with every rarity it has: more than anyone can read at once. */
export const SIXTY_ACTIVITIES: HandMadeLog = {
  ...WHOLE_SHOP,
  ways: {
    ...WHOLE_SHOP.ways,
    session: [
      ...(WHOLE_SHOP.ways.session ?? []),
      ...rareWays('session', 'Session Started', 'Product Viewed'),
    ],
    customer: [
      ...(WHOLE_SHOP.ways.customer ?? []),
      ...rareWays('customer', 'Order Completed', 'Parcel Delivered'),
    ],
    order: [...(WHOLE_SHOP.ways.order ?? []), ...rareWays('order', 'Order Confirmed', 'Item Picked')],
    parcel: [
      ...(WHOLE_SHOP.ways.parcel ?? []),
      ...rareWays('parcel', 'Parcel In Transit', 'Parcel Delivered'),
    ],
    ticket: [...(WHOLE_SHOP.ways.ticket ?? []), ...rareWays('ticket', 'Ticket Opened', 'Ticket Solved')],
  },
};

/** What goes over the wire about cards of customers: part of `routes.ts`. */
import { Amount, ObjectRef } from '@throughline/model';
import { z } from 'zod';
import { CARD_NAMES, MOST_DAYS } from './sign.js';

/** An origin whose pages may embed cards, with `*.` for all below a name. It stands in a header as it is. */
const Site = z
  .string()
  .max(200)
  .regex(
    /^(?:https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+|http:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/u,
    'must be an origin in small letters, as https://desk.example or https://*.desk.example',
  );

/** PUT /api/shops/:id/card-desk ← the sites that may embed cards, in the place of those before. */
export const CardDeskBody = z.strictObject({ sites: z.array(Site).max(20) });
export type CardDeskBody = z.input<typeof CardDeskBody>;

/** GET /api/shops/:id/card-desk → who may embed cards, and since when there is a secret to sign them with. */
export const CardDeskEntry = z.object({
  sites: z.array(z.string()),
  /** A UTC instant; null while no card was ever signed. */
  made: z.string().nullable(),
});
export type CardDeskEntry = z.infer<typeof CardDeskEntry>;

/** POST /api/shops/:id/card-desk/secret → a new secret, told this once; what the one before it signed shows nothing any more. */
export const CardSecret = z.object({ secret: z.string(), made: z.string() });
export type CardSecret = z.infer<typeof CardSecret>;

/** What a customer is named by: their id, an e-mail address or its SHA-256, or an order’s id. */
const By = z.enum(CARD_NAMES);

/** POST /api/shops/:id/cards ← whom, what that names them by (their id), and after how many days the link ends (30). */
export const CardOrder = z.strictObject({
  customer: z.string().min(1).max(256),
  by: By.default('customer'),
  days: z
    .number()
    .int()
    .min(1)
    .max(MOST_DAYS, `must be ${MOST_DAYS} at most: make another link once this one ends`)
    .default(30),
});
export type CardOrder = z.input<typeof CardOrder>;

/** `path`: of the page on this server; `customer`: the id that it is signed for. */
export const NewCard = z.object({
  /** By which it is taken back. */
  id: z.string(),
  path: z.string(),
  customer: z.string(),
  /** A UTC instant. */
  ends: z.string(),
});
export type NewCard = z.infer<typeof NewCard>;

/** GET /api/shops/:id/cards → the links that were given out here and have not ended, the newest first. */
export const CardLinkEntry = z.object({
  id: z.string(),
  customer: z.string(),
  /** UTC instants. */
  made: z.string(),
  madeBy: z.string(),
  ends: z.string(),
  /** When it was taken back; null while it shows its card. */
  revoked: z.string().nullable(),
});
export type CardLinkEntry = z.infer<typeof CardLinkEntry>;

/**
 * GET /api/cards/:id?by&customer&until&signature → `Card`: HMAC-SHA256 in hexadecimal of `card-2`, `until` (seconds since 1970), shop, `by` and
 * customer.
 */
export const CardQuery = z.object({
  by: By,
  customer: z.string().min(1).max(256),
  until: z.coerce.number().int().min(0),
  signature: z.string().max(128),
});
export type CardQuery = z.infer<typeof CardQuery>;

const CardWorth = z.object({
  /** Days with orders; days of the shop’s calendar. */
  orders: z.number(),
  first: z.string(),
  last: z.string(),
  /** Within a year, in the shop’s currency: an estimate, null where there is none. */
  value: z.number().nullable(),
  /** The probability that they have left. */
  leaving: z.number(),
  /** When they order next, if they do; null where that is too far off. */
  next: z.string().nullable(),
  /** From the orders of how many customers it is estimated. */
  basis: z.number(),
});

const CardOpen = ObjectRef.extend({
  /** What happened last, and when. */
  step: z.string(),
  since: z.string(),
  due: z.string().nullable(),
  late: z.boolean(),
  /** 0 … 1, that it will be late; null without a promise or enough like it. */
  risk: z.number().nullable(),
});

const CardStep = z.object({
  id: z.string(),
  time: z.string(),
  activity: z.string(),
  system: z.string(),
  channel: z.string(),
  amount: Amount.nullable(),
  /** What else it was about. */
  about: z.array(ObjectRef),
});

/** One customer as a support desk sees them. */
export const Card = z.object({
  shop: z.object({ name: z.string(), zone: z.string(), currency: z.string() }),
  customer: z.object({
    id: z.string(),
    /** Their events. */
    events: z.number(),
    /** What sources told of them, as far as a desk needs it. */
    text: z.record(z.string(), z.string()),
    numbers: z.record(z.string(), z.number()),
  }),
  /** Null where nothing can be said of it: `worthless` says why, where that is known. */
  worth: CardWorth.nullable(),
  worthless: z.string().nullable(),
  /** What is under way for them, late ones first, as of `at` (the shop’s last event). */
  open: z.array(CardOpen),
  at: z.string().nullable(),
  /** The latest first. */
  steps: z.array(CardStep),
  /** What to offer next, the best first; `because` of what they bought. */
  next: z.array(z.object({ product: z.string(), because: z.string().nullable() })),
  /** What the products of `next` call themselves, by id, as far as they do. */
  names: z.record(z.string(), z.string()),
});
export type Card = z.infer<typeof Card>;

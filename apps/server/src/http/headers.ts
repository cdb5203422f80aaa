import type { FastifyInstance } from 'fastify';

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // The component library sets sizes and colours in style attributes and style elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** A page of this kind shows one dashboard to whoever has its link, also within a page of another site. */
const SHARED = '/shared/';

/** And one of this kind the card of one customer, within pages of the sites that the shop names. */
const CARD = /^\/card\/([^/?#]+)(?:[?#]|$)/u;

/** Which sites may frame the cards of a shop. */
type SitesOf = (shop: string) => Promise<readonly string[]>;

/**
 * Nothing from elsewhere may run in our pages, and no other page may frame or read them, but a dashboard that is shared by its
 * link and the card of a customer.
 */
export function setSecurityHeaders(app: FastifyInstance, sitesOf: SitesOf): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    const framers = await framersOf(request.url, sitesOf);
    if (framers.length > 0) {
      const framed = POLICY.replace("frame-ancestors 'none'", `frame-ancestors ${framers.join(' ')}`);
      reply.header('content-security-policy', framed);
      reply.removeHeader('x-frame-options');
    }
    // Figures change with every import: an answer of the API is never taken from a browser's cache.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}

async function framersOf(url: string, sitesOf: SitesOf): Promise<readonly string[]> {
  if (url.startsWith(SHARED)) return ['*'];
  const shop = CARD.exec(url)?.[1];
  // No shop has an id that would have to be written otherwise in an address.
  return shop === undefined ? [] : sitesOf(shop);
}

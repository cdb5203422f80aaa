import { expect, test, describe } from 'vitest';
import { reception, request } from '../http/testing.js';
import type { Delivery } from '../vendors/delivery.js';
import { HOOK_READERS, type Vendor } from '../vendors/index.js';
import { VendorApi } from './api.js';
import type { Cursor } from './past.js';
import { PASTS, readPast } from './read.js';
import { nextIn } from './shopify.js';
import { type Answered, LocalVendor } from './testing.js';
import { klaviyo, shopify, stripe, woocommerce, zendesk } from './vendors.testing.js';

const NOW = Date.UTC(2026, 2, 20);

interface Vendors {
  readonly answer: (url: URL, vendor: LocalVendor) => Answered;
  readonly token: string;
  /** The header that shows the token. */
  readonly shown: readonly [name: string, value: string];
  readonly facts: number;
}

const basic = (token: string) => `Basic ${Buffer.from(token).toString('base64')}`;

const CASES: Readonly<Record<Vendor, Vendors>> = {
  shopify: {
    answer: shopify,
    token: 'shpat_1',
    shown: ['x-shopify-access-token', 'shpat_1'],
    facts: 5 * 2 + 2 + 3,
  },
  woocommerce: {
    answer: woocommerce,
    token: 'ck_1:cs_1',
    shown: ['authorization', basic('ck_1:cs_1')],
    facts: 5 * 2 + 1 + 2,
  },
  stripe: { answer: stripe, token: 'sk_1', shown: ['authorization', 'Bearer sk_1'], facts: 5 + 2 + 1 },
  zendesk: {
    answer: zendesk,
    token: 'me@x.com/token:1',
    shown: ['authorization', basic('me@x.com/token:1')],
    facts: 5 + 3,
  },
  klaviyo: {
    answer: klaviyo,
    token: 'pk_1',
    shown: ['authorization', 'Klaviyo-API-Key pk_1'],
    facts: 5 + 5,
  },
};

class Run {
  readonly taken: Delivery[] = [];
  readonly slept: number[] = [];
  kept: Cursor | null | undefined;

  constructor(
    private readonly name: Vendor,
    private readonly vendor: LocalVendor,
  ) {}

  /** @param pages to read before the reading is given up. */
  async read({
    from,
    pages = 1000,
    since,
  }: {
    from?: Cursor;
    pages?: number;
    since?: number;
  } = {}): Promise<void> {
    const stop = new AbortController();
    const parts = {
      fetch,
      sleep: async (milliseconds: number) => void this.slept.push(milliseconds),
      signal: stop.signal,
      now: () => NOW,
    };
    const asked = { site: this.vendor.url, token: CASES[this.name].token, since };
    let left = pages;
    await readPast({
      past: PASTS[this.name](asked, parts),
      from,
      take: async (deliveries) => void this.taken.push(...deliveries),
      keep: async (next) => {
        this.kept = next;
        left -= 1;
        if (left === 0 && next !== null) stop.abort(new Error('given up'));
      },
    });
  }

  /** Ids of the events that come of it. */
  ids(): string[] {
    return HOOK_READERS[this.name](request(this.taken), reception({ at: NOW })).flatMap((outcome) => {
      if (outcome.kind === 'rejected') throw new Error(outcome.reason);
      return outcome.kind === 'taken' ? outcome.events.map(({ id }) => id) : [];
    });
  }
}

describe.each(Object.entries(CASES))('%s', (given, { answer, shown, facts }) => {
  const name = given as Vendor;

  test('every record of every page is read once, with the token', async () => {
    await using vendor = await LocalVendor.open(answer);
    const run = new Run(name, vendor);
    await run.read();
    expect(run.kept).toBeNull();
    expect(new Set(run.ids()).size).toBe(facts);
    expect(run.ids()).toHaveLength(facts);
    expect(new Set(vendor.asked.map(({ headers }) => headers[shown[0]]))).toEqual(new Set([shown[1]]));
  });

  test('asked too often, failing and cut off, it is asked again, when the vendor says', async () => {
    await using vendor = await LocalVendor.open(answer);
    const [whole, hindered] = [new Run(name, vendor), new Run(name, vendor)];
    await whole.read();
    const before = vendor.asked.length;
    vendor.goWrong({
      [before + 1]: 'busy',
      [before + 2]: 'broken',
      [before + 3]: 'cut',
      [before + 5]: 'cut',
    });
    await hindered.read();
    expect(hindered.ids()).toEqual(whole.ids());
    expect(hindered.slept.slice(0, 3)).toEqual([7000, 2000, 4000]);
  });

  test('given up after any page, it goes on where it was', async () => {
    await using vendor = await LocalVendor.open(answer);
    const whole = new Run(name, vendor);
    await whole.read();
    for (let pages = 1; pages < 5; pages += 1) {
      const run = new Run(name, vendor);
      await expect(run.read({ pages })).rejects.toThrow('given up');
      await run.read({ from: JSON.parse(JSON.stringify(run.kept)) as Cursor });
      expect(run.ids()).toEqual(whole.ids());
    }
  });

  test('only what is newer is asked for', async () => {
    await using vendor = await LocalVendor.open(answer);
    await new Run(name, vendor).read({ since: Date.UTC(2026, 2, 1) });
    expect(vendor.paths.slice(0, 2).join(' ')).toMatch(/2026-03-01T00%3A00%3A00.000Z|1772323200/u);
  });

  test('a token that does not fit, and an address that is none, are told at once', async () => {
    let status = 401;
    await using vendor = await LocalVendor.open(() => ({ status }));
    const run = new Run(name, vendor);
    await expect(run.read()).rejects.toThrow(/does not let us read .* \(status 401\)/u);
    status = 404;
    await expect(run.read()).rejects.toThrow(/has no .* for us \(status 404\)/u);
    expect(vendor.asked).toHaveLength(2);
  });
});

test('a vendor that stays away is told after eight tries, with what to do', async () => {
  await using vendor = await LocalVendor.open(() => ({ status: 503 }));
  const run = new Run('stripe', vendor);
  await expect(run.read()).rejects.toMatchObject({
    message: expect.stringMatching(/asked 8 times .* status 503/u),
    hint: expect.stringContaining('goes on where it was'),
  });
  expect(run.slept).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000]);
});

test('a full bucket of Shopify’s is left to leak', async () => {
  const headers = { 'x-shopify-shop-api-call-limit': '39/40' };
  await using vendor = await LocalVendor.open((url, self) => ({
    ...shopify(url, self),
    headers: { ...shopify(url, self).headers, ...headers },
  }));
  const run = new Run('shopify', vendor);
  await run.read({ pages: 1 }).catch(() => undefined);
  expect(run.slept).toEqual([1000]);
});

test('the token goes to nobody else, whatever a page names as the next', async () => {
  const parts = { fetch, sleep: async () => undefined, signal: new AbortController().signal, now: () => NOW };
  const api = new VendorApi(new URL('https://shop.example/admin/'), { authorization: 'x' }, parts);
  await expect(api.get('https://elsewhere.example/admin/orders.json')).rejects.toThrow(
    /names a page of elsewhere.example/u,
  );
});

test('the next page of a Link header', () => {
  const [first, next] = [
    '<https://s/o.json?page_info=a,b>; rel="previous"',
    '<https://s/o.json?page_info=c>; rel="next"',
  ];
  expect(nextIn(`${first}, ${next}`)).toBe('https://s/o.json?page_info=c');
  expect(nextIn('<https://s/o.json?page_info=c>; rel=next')).toBe('https://s/o.json?page_info=c');
  expect([nextIn(first), nextIn('')]).toEqual([null, null]);
});

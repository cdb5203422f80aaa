import type { DemoConfig } from '../config/config.js';
import { centsOf, flat, quoted, refText } from '../output/jsonText.js';
import { childKey, type Choices, choicesOf, streamOf } from '../random/stream.js';

export interface Product {
  readonly index: number;
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly cents: number;
  readonly band: string;
  readonly returned: number;
  /** `{"type":"product","id":…}` */
  readonly ref: string;
  /** Category and price band, as members of an event's text. */
  readonly text: string;
  readonly weight: number;
}

const BANDS = [
  { below: 2500, name: 'under 25' },
  { below: 5000, name: '25 to 50' },
  { below: 10_000, name: '50 to 100' },
  { below: 20_000, name: '100 to 200' },
] as const;
const TOP_BAND = '200 and more';

function bandOf(cents: number): string {
  return BANDS.find(({ below }) => cents < below)?.name ?? TOP_BAND;
}

type Category = DemoConfig['catalogue']['categories'][number];

/** Cheap articles are commoner than dear ones: the price is log-uniform and skewed down. */
function priceOf(category: Category, drawn: number): number {
  const low = centsOf(category.prices.from);
  const high = Math.max(low, centsOf(category.prices.to));
  const exact = low * (high / Math.max(1, low)) ** (drawn ** 1.4);
  return Math.max(1, Math.round(exact / 100) * 100 - 5);
}

function productOf(shopKey: number, index: number, categories: Choices<Category>): Product {
  const key = childKey(shopKey, 'product', index);
  const stream = streamOf(key, 'product');
  const category = stream.pick(categories);
  const cents = priceOf(category, stream.next());
  const id = `SKU-${String(index + 1).padStart(4, '0')}`;
  const band = bandOf(cents);
  return {
    index,
    key,
    id,
    name: `${category.name} ${index + 1}`,
    category: category.name,
    cents,
    band,
    returned: category.returned,
    ref: refText('product', id),
    text: flat(`"category":${quoted(category.name)},"price band":"${band}"`),
    weight: 1 / (4 + stream.exponential(12)),
  };
}

export function productsOf(config: DemoConfig, shopKey: number): Product[] {
  const categories = choicesOf(config.catalogue.categories, ({ share }) => share);
  return Array.from({ length: config.catalogue.products }, (_, index) =>
    productOf(shopKey, index, categories),
  );
}

import { type Asked, useAnswer } from '../api/queries.js';
import { t } from '../texts/texts.js';
import type { Rule } from './rule.js';

interface OfSegment {
  readonly asked: Asked;
  readonly rule: Rule;
}

const LISTED = 8;

/** What is bought most within the segment. */
export function SegmentWares({ asked, rule }: OfSegment) {
  const { data } = useAnswer(asked, {
    kind: 'recommendation',
    method: 'popular',
    fallback: 'all',
    to: { products: [' '] },
    where: [{ segment: rule }],
    limit: LISTED,
  });
  const products = data?.recommended[0]?.products ?? [];
  const texts = t().customers;
  if (products.length === 0) return null;
  return (
    <section aria-label={texts.wares}>
      <h3>{texts.wares}</h3>
      <ol className="wares">
        {products.map(({ product }) => (
          <li key={product} title={product}>
            {data?.names[product] ?? product}
          </li>
        ))}
      </ol>
    </section>
  );
}

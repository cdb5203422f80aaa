import { type Asked, useAnswer } from '../api/queries.js';
import { FIGURES, valueOf } from '../today/figures.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { FactGhosts } from './FactGhosts.js';
import type { Rule } from './rule.js';

const SHOWN: ReadonlySet<string> = new Set([
  'orders',
  'averageOrderValue',
  'repeatRate',
  'conversion',
  'returnRate',
  'csat',
  'nps',
  'onTimeDelivery',
]);

interface OfSegment {
  readonly asked: Asked;
  readonly rule: Rule;
}

/** The shop's figures over the segment's journeys alone, beside those of the whole shop. */
export function SegmentFigures({ asked, rule }: OfSegment) {
  const { data, error } = useAnswer(asked, { kind: 'kpis', where: [{ segment: rule }] });
  const { data: all } = useAnswer(asked, { kind: 'kpis' });
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined || all === undefined)
    return <FactGhosts count={SHOWN.size} className="facts facts-fours" />;
  return (
    <dl className="facts facts-fours">
      {FIGURES.filter(({ key }) => SHOWN.has(key)).map(({ key, said }) => {
        const [value, whole] = [valueOf(data.figures, key), valueOf(all.figures, key)];
        const words = t().today.figures[key];
        return (
          <div key={key} title={words.means}>
            <dt>{words.name}</dt>
            <dd>{value === null ? '–' : said(value, data.currency)}</dd>
            <dd className="facts-under">
              {formatCount(data.figures[key].n)} {words.of} ·{' '}
              {t().customers.whole(whole === null ? '–' : said(whole, all.currency))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

import { Link } from '@tanstack/react-router';
import { toAnotherView } from '../shell/to-another-view.js';
import { unparted } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Pinned } from './pinned.js';
import { intervalWords, priceWords, verbOf } from './words.js';

/** What costs most, beside the drawing: each leads to how the price was come by. */
export function CostsMost({ pins }: { readonly pins: readonly Pinned[] }) {
  if (pins.length === 0) return null;
  return (
    <section className="costs">
      <div className="panel-head">
        <h2>{t().findings.costsMost}</h2>
        <span className="panel-sub">{t().findings.aMonth}</span>
      </div>
      <ol>
        {pins.map(({ finding }) => (
          <li key={finding.id}>
            <Link
              to="/findings"
              search={(before: Record<string, unknown>) => ({
                ...toAnotherView(before),
                finding: finding.id,
              })}
            >
              {unparted(finding.title)}
            </Link>
            <p className="figures">
              <strong className="pain">{priceWords(finding.price)}</strong> {verbOf(finding)},{' '}
              {intervalWords(finding.price)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

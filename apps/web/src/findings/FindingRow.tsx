import { isSettled } from '@throughline/model';
import { useEffect, useRef } from 'react';
import { unparted } from '../texts/format.js';
import { t } from '../texts/texts.js';
import type { Listed } from './listed.js';
import { PriceRange } from './PriceRange.js';
import { painOf, placeWords, priceWords, verbOf } from './words.js';

/** What all rows are drawn against. */
export interface Scale {
  /** The largest end of any interval. */
  readonly most: number;
  /** The highest price of a loss. */
  readonly worst: number;
  /** The place of each finding in the list, by its id. */
  readonly rank: ReadonlyMap<string, number>;
}

interface FindingRowProps {
  readonly listed: Listed;
  readonly scale: Scale;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

/** One finding of the list: what it costs, how sure that is, what it is and where, and how far it has come. */
export function FindingRow({ listed, scale, chosen, onChoose }: FindingRowProps) {
  const row = useRef<HTMLButtonElement>(null);
  // Whoever comes by a link to one sees it in the list; who chose it in the list sees it already.
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { finding, standing } = listed;
  const { price, confidence, causal } = finding;
  return (
    <li>
      <button
        ref={row}
        type="button"
        className={`finding finding-pain-${painOf(finding, scale.worst)}${isSettled(standing) ? ' finding-settled' : ''}`}
        aria-current={chosen}
        onClick={() => onChoose(finding.id)}
        data-testid="finding"
      >
        <span className="finding-price figures">
          <strong>{priceWords(price)}</strong>
          <span>
            {verbOf(finding)} {t().findings.aMonth}
          </span>
        </span>
        <span className="finding-words">
          <span className="finding-title">{unparted(finding.title)}</span>
          <span className="finding-place">
            {placeWords(finding)}
            {isCountedAbove(listed, scale) ? ` · ${t().findings.withinAnother}` : ''}
          </span>
          <PriceRange price={price} most={scale.most} />
        </span>
        <span className="finding-tags">
          <State listed={listed} />
          <span className={`tag tag-${confidence}`}>{t().findings.confidence[confidence]}</span>
          <span className="tag">{t().findings.causal[causal]}</span>
        </span>
      </button>
    </li>
  );
}

/** Only what stands below the finding that counts its journeys: the one that is read first holds its own. */
function isCountedAbove({ finding: { id, within } }: Listed, { rank }: Scale): boolean {
  const own = rank.get(id) ?? 0;
  const holder = within === null ? undefined : rank.get(within);
  return holder !== undefined && holder < own;
}

function State({ listed: { standing, known, today } }: { readonly listed: Listed }) {
  const { state, again } = standing;
  if (state === 'new') return <span className="tag tag-new">{t().findings.new}</span>;
  const owner = state === 'accepted' && known?.owner != null ? ` · ${known.owner}` : '';
  return (
    <>
      <span className={`tag tag-state tag-state-${state}`}>
        {again === null
          ? `${t().life.states[state]}${owner}`
          : `${t().life.states[state]}, ${t().life.why[again.why]}`}
      </span>
      {today ? null : <span className="tag">{t().findings.notToday}</span>}
    </>
  );
}

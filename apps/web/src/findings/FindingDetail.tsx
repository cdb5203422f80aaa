import { Link } from '@tanstack/react-router';
import { formatCount, formatDecimal, formatShare, unparted } from '../texts/format.js';
import { type AnswerMeta, type Finding, isIdOf } from '@throughline/model';
import type { Asked } from '../api/queries.js';
import { QueryText } from '../panel/QueryText.js';
import { toAnotherView } from '../shell/to-another-view.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { Comments } from '../comments/Comments.js';
import { BehindList } from './BehindList.js';
import { ByWeek } from './ByWeek.js';
import { Life } from './life/Life.js';
import type { Listed } from './listed.js';
import { Mix } from './Mix.js';
import { RateBars } from './RateBars.js';
import { BesideFinding } from '../what-if/BesideFinding.js';
import { Remedies } from './Remedies.js';
import { Said } from './Said.js';
import { facetWords, intervalWords, placeWords, priceWords, valueWords, verbOf } from './words.js';

interface FindingDetailProps {
  readonly listed: Listed;
  readonly meta: AnswerMeta;
  readonly asked: Asked;
  /** The step of the blueprint that it stands at, where it is drawn. */
  readonly step: string | null;
}

/** All that is known of one finding: what is done about it, the evidence, how the price was come by, and what to try. */
export function FindingDetail({ listed, meta, asked, step }: FindingDetailProps) {
  const { finding, known } = listed;
  const { price, evidence, where } = finding;
  return (
    <article className="detail" data-testid="finding-detail">
      <p className="detail-place">{placeWords(finding)}</p>
      <h2>{unparted(finding.title)}</h2>
      <p className="detail-price figures">
        <strong>{priceWords(price)}</strong> {verbOf(finding)} {t().findings.aMonth}
        <span>
          {t().findings.sureOf(intervalWords(price))} · {t().findings.bases[price.basis]}
        </span>
      </p>
      <Segment segment={where.segment} />
      {finding.within === null ? null : (
        <p className="detail-within">
          {t().findings.within}{' '}
          <Link
            to="/findings"
            search={(before: Record<string, unknown>) =>
              writeViewState({ ...readViewState(before), finding: finding.within })
            }
          >
            {t().findings.showThat}
          </Link>
        </p>
      )}
      <Life listed={listed} asked={asked} />
      <h3>{t().findings.seen}</h3>
      <RateBars finding={finding} />
      <Mix evidence={evidence} />
      {known === undefined || known.change === null ? <ByWeek finding={finding} asked={asked} /> : null}
      <Said evidence={evidence} />
      <div className="how-priced">
        <h3>{t().findings.howPriced}</h3>
        <ol className="derivation figures">
          {price.derivation.map((line) => (
            <li key={line}>{unparted(line)}</li>
          ))}
        </ol>
      </div>
      <p className="detail-trust">
        {t().findings.confidence[finding.confidence]} · {t().findings.causal[finding.causal]} ·{' '}
        {t().findings.discovery(evidence.q < 0.001 ? null : formatShare(evidence.q))}
        {price.eValue === null
          ? null
          : ` ${t().findings.eValue(formatDecimal(price.eValue, { minimumFractionDigits: 1, maximumFractionDigits: 1 }))}`}
      </p>
      <BehindList key={`behind ${finding.id}`} finding={finding} asked={asked} />
      <Remedies suggestions={finding.suggestions} />
      <BesideFinding key={finding.id} finding={finding} />
      <p className="detail-stands figures">
        {t().findings.episodes(formatCount(evidence.affected), formatCount(evidence.exposed))}{' '}
        {step === null ? null : (
          <Link
            to="/blueprint"
            search={(before: Record<string, unknown>) => ({ ...toAnotherView(before), step })}
          >
            {t().findings.onBlueprint}
          </Link>
        )}
      </p>
      <Comments on="finding" id={finding.id} isAlso={(id) => isIdOf(id, finding)} />
      <QueryText meta={meta} />
    </article>
  );
}

function Segment({ segment }: { readonly segment: Finding['where']['segment'] }) {
  const entries = Object.entries(segment);
  if (entries.length === 0) return <p className="detail-segment">{t().findings.allJourneys}</p>;
  return (
    <ul className="detail-segment" aria-label={t().findings.whichJourneys}>
      {entries.map(([facet, value]) => (
        <li key={facet}>
          <span>{facetWords(facet)}</span> {valueWords(facet, value)}
        </li>
      ))}
    </ul>
  );
}

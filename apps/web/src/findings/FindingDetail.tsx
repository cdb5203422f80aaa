import { Link } from '@tanstack/react-router';
import { formatCount, formatShare } from '../texts/format.js';
import type { AnswerMeta, Finding } from '@throughline/model';
import type { Asked } from '../api/queries.js';
import { QueryText } from '../panel/QueryText.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { BehindList } from './BehindList.js';
import { ByWeek } from './ByWeek.js';
import { Life } from './life/Life.js';
import type { Listed } from './listed.js';
import { RateBars } from './RateBars.js';
import { BesideFinding } from '../what-if/BesideFinding.js';
import { Remedies } from './Remedies.js';
import { Said } from './Said.js';
import {
  CAUSAL_WORDS,
  CONFIDENCE_WORDS,
  facetWords,
  intervalWords,
  placeWords,
  priceWords,
  verbOf,
} from './words.js';

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
      <h2>{finding.title}</h2>
      <p className="detail-price figures">
        <strong>{priceWords(price)}</strong> {verbOf(finding)} a month
        <span>
          90 % sure of {intervalWords(price)} · in {price.basis}
        </span>
      </p>
      <Segment segment={where.segment} />
      {finding.within === null ? null : (
        <p className="detail-within">
          In sums it is counted with another finding of the same journeys:{' '}
          <Link
            to="/findings"
            search={(before: Record<string, unknown>) =>
              writeViewState({ ...readViewState(before), finding: finding.within })
            }
          >
            show that one
          </Link>
        </p>
      )}
      <Life listed={listed} asked={asked} />
      <h3>What was seen</h3>
      <RateBars finding={finding} />
      {known === undefined || known.change === null ? <ByWeek finding={finding} asked={asked} /> : null}
      <Said evidence={evidence} />
      <h3>How the price was come by</h3>
      <ol className="derivation figures">
        {price.derivation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="detail-trust">
        {CONFIDENCE_WORDS[finding.confidence]} · {CAUSAL_WORDS[finding.causal].toLowerCase()} · false
        discovery rate {evidence.q < 0.001 ? 'below 0.1 %' : formatShare(evidence.q)}
        {price.eValue === null
          ? null
          : `. A cause that nobody measured would need a risk ratio of ${price.eValue.toFixed(1)} with both to explain it away (E-value)`}
        .
      </p>
      <BehindList key={`behind ${finding.id}`} finding={finding} asked={asked} />
      <Remedies suggestions={finding.suggestions} />
      <BesideFinding key={finding.id} finding={finding} />
      <p className="detail-stands figures">
        {formatCount(evidence.affected)} of {formatCount(evidence.exposed)} episodes met it.{' '}
        {step === null ? null : (
          <Link
            to="/blueprint"
            search={(before: Record<string, unknown>) =>
              writeViewState({ ...readViewState(before), step, finding: null, camera: null })
            }
          >
            Show it on the blueprint
          </Link>
        )}
      </p>
      <QueryText meta={meta} />
    </article>
  );
}

function Segment({ segment }: { readonly segment: Finding['where']['segment'] }) {
  const entries = Object.entries(segment);
  if (entries.length === 0) return <p className="detail-segment">All journeys</p>;
  return (
    <ul className="detail-segment" aria-label="Which journeys">
      {entries.map(([facet, value]) => (
        <li key={facet}>
          <span>{facetWords(facet)}</span> {value}
        </li>
      ))}
    </ul>
  );
}

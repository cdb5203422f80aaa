import { Link } from '@tanstack/react-router';
import type { Finding } from '@throughline/model';
import type { Asked } from '../api/queries.js';
import { useRaised } from '../findings/use-raised.js';
import { intervalWords, priceWords, verbOf } from '../findings/words.js';
import { formatShare } from '../texts/format.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { aboutFeedback, type Before, beforeFeedback } from './preceded.js';

/** What bad feedback follows and what it comes with, as far as findings tell. */
export function Preceded({ asked }: { readonly asked: Asked }) {
  const texts = t().feedback;
  const { data, error } = useRaised(asked);
  return (
    <section aria-label={texts.preceded} data-testid="preceded">
      <h2>
        {texts.preceded} <span>{texts.precededNote}</span>
      </h2>
      {data === undefined ? (
        <p className="explore-note">{error === null ? texts.looking : error.message}</p>
      ) : (
        <Found findings={data.findings} />
      )}
    </section>
  );
}

function Found({ findings }: { readonly findings: readonly Finding[] }) {
  const [before, about] = [beforeFeedback(findings), aboutFeedback(findings)];
  if (before.length + about.length === 0) return <p className="explore-note">{t().feedback.noneFound}</p>;
  return (
    <ul className="preceded">
      {before.map((each) => (
        <li key={each.finding.id}>
          <Titled finding={each.finding} />
          <Rates {...each} />
        </li>
      ))}
      {about.map((finding) => (
        <li key={finding.id}>
          <Titled finding={finding} />
          <Words finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function Titled({ finding }: { readonly finding: Finding }) {
  const { price } = finding;
  return (
    <>
      <Link
        to="/findings"
        search={(before: Record<string, unknown>) =>
          writeViewState({ ...readViewState(before), finding: finding.id })
        }
      >
        {finding.title}
      </Link>
      <p className="explore-note figures">
        {t().feedback.price(priceWords(price), verbOf(finding), intervalWords(price))}
      </p>
    </>
  );
}

function Rates({ hit, spared }: Before) {
  const texts = t().feedback;
  return (
    <div className="preceded-rates">
      <Rate name={texts.hit} share={hit} tone="pain" />
      <Rate name={texts.spared} share={spared} tone="plain" />
    </div>
  );
}

interface RateProps {
  readonly name: string;
  readonly share: number;
  readonly tone: 'pain' | 'plain';
}

function Rate({ name, share, tone }: RateProps) {
  return (
    <p className="figures">
      <span className="bar-track" aria-hidden>
        <span className={`bar-fill bar-${tone}`} style={{ width: `${share * 100}%` }} />
      </span>
      <strong>{formatShare(share)}</strong> {name}
    </p>
  );
}

function Words({ finding: { evidence } }: { readonly finding: Finding }) {
  const texts = t().feedback;
  const { words = [] } = evidence;
  if (words.length === 0) return null;
  const said = words.map(({ term, share }) => texts.word(term, formatShare(share)));
  return <p className="explore-note figures">{texts.withWords(said.join(', '))}</p>;
}

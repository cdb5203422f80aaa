import { Link } from '@tanstack/react-router';
import { useMay } from '../api/access.js';
import type { TextAnswer } from '@throughline/model';
import { journeySearch } from '../journey/journey-search.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { called, say, t } from '../texts/texts.js';
import { meanWords } from './words.js';

interface QuotesProps {
  readonly listed: readonly TextAnswer['listed'][number][];
  readonly object: string;
  readonly zone: string;
}

/** What was written, the worst first, each with a way to the whole journey of who wrote it. */
export function Quotes({ listed, ...of }: QuotesProps) {
  const texts = t().feedback;
  if (listed.length === 0) return null;
  return (
    <section aria-label={texts.quotes} data-testid="quotes">
      <h2>
        {texts.quotes} <span>{texts.quotesNote}</span>
      </h2>
      <ul className="quotes">
        {listed.map((quote) => (
          <li key={`${quote.object} ${quote.time} ${quote.text}`}>
            <Quote quote={quote} {...of} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface QuoteProps extends Omit<QuotesProps, 'listed'> {
  readonly quote: TextAnswer['listed'][number];
}

function Quote({ quote, object, zone }: QuoteProps) {
  const texts = t().feedback;
  const may = useMay('edit');
  const { text, time, group, stars, sentiment } = quote;
  const day = new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: zone,
  });
  return (
    <>
      <blockquote className={`quote quote-${sentiment}`}>{text}</blockquote>
      <p className="quote-of figures">
        {group === null ? '' : `${called(group)} · `}
        {day.format(new Date(time))}
        {stars === null ? '' : ` · ${texts.ofStars(meanWords(stars).replace(/[.,]0$/u, ''))}`}
        {' · '}
        {texts.moods[sentiment]}
        {object === 'customer' && !may ? null : (
          <>
            {' '}
            <span aria-hidden>·</span>{' '}
            <Link
              to="/journey"
              search={(before: Record<string, unknown>) => ({
                ...writeViewState(readViewState({ shop: before['shop'] })),
                ...journeySearch.write({ object, id: quote.object }),
              })}
            >
              {texts.journey(quote.object)}
            </Link>
          </>
        )}
      </p>
    </>
  );
}

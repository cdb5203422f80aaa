import { Link } from '@tanstack/react-router';
import type { ListedJourney } from '@throughline/model';
import { useState } from 'react';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { journeySearch } from '../journey/journey-search.js';
import { useShop } from '../shell/use-shop.js';
import { formatCount, formatDuration, formatMoneyCompact } from '../texts/format.js';
import { called, say, t } from '../texts/texts.js';
import type { Behind } from './behind.js';

const PAGE = 6;
const MOST = 60;

interface ThroughProps {
  readonly behind: Behind;
}

/** The journeys behind a figure of the drawing, one by one; each leads to all that happened in it. */
export function Through({ behind }: ThroughProps) {
  const { shop } = useShop();
  const [limit, setLimit] = useState(PAGE);
  const asked = shop === null ? null : { shop: shop.id, version: shop.version };
  const question: QuestionOf<'journeys'> = { ...behind.question, limit };
  const { data, error } = useAnswer(asked, question);
  const { object } = question;
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <p className="panel-note">{t().drawing.journeys.wait}</p>;
  return (
    <>
      <p className="panel-note figures" data-testid="through-count">
        {data.count === 0
          ? t().drawing.journeys.none
          : `${behind.said(`${formatCount(data.count)} ${say().noun(object, data.count === 1 ? 'one' : 'many')}`)}.`}
      </p>
      <ul className="through-list figures">
        {data.journeys.map((journey) => (
          <li key={journey.id}>
            <JourneyLink journey={journey} object={object} currency={data.currency} />
          </li>
        ))}
      </ul>
      {data.next !== null && limit < MOST ? (
        <button type="button" className="text-button through-more" onClick={() => setLimit(limit + 2 * PAGE)}>
          {t().drawing.journeys.more}
        </button>
      ) : null}
    </>
  );
}

interface JourneyLinkProps {
  readonly journey: ListedJourney;
  readonly object: string;
  readonly currency: string;
}

function JourneyLink({ journey, object, currency }: JourneyLinkProps) {
  const { shop } = useShop();
  const texts = t().drawing.journeys;
  const start = new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: shop?.settings.zone ?? 'UTC',
  }).format(new Date(journey.start));
  return (
    <Link
      to="/journey"
      data-testid="through-journey"
      aria-label={texts.open(journey.id)}
      search={() => ({
        ...(shop === null ? {} : { shop: shop.id }),
        ...journeySearch.write({ object, id: journey.id }),
      })}
    >
      <span>{journey.id}</span>
      <span>{start}</span>
      <span>{texts.eventsIn(formatCount(journey.events), formatDuration(journey.seconds))}</span>
      <span>{endOf(journey, currency)}</span>
    </Link>
  );
}

function endOf({ worth, outcome, last }: ListedJourney, currency: string): string {
  if (worth > 0) return formatMoneyCompact(worth, currency);
  return outcome === 'open' ? t().drawing.journeys.still : t().drawing.journeys.ended(called(last));
}

import { formatCount, formatDuration, formatMoneyCompact, formatObjects } from '../texts/format.js';
import type { Finding, JourneysAnswer, ListedJourney } from '@throughline/model';
import { useAnswer, useMap, type Asked } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { useShop } from '../shell/use-shop.js';
import { called, say, t } from '../texts/texts.js';
import { type Behind, behindOf } from './behind.js';
import { findingsSearch } from './findings-search.js';
import { JourneyTold } from './JourneyTold.js';

interface BehindListProps {
  readonly finding: Finding;
  readonly asked: Asked;
}

/** The journeys behind a finding, one by one; each opens to what happened in it. */
export function BehindList({ finding, asked }: BehindListProps) {
  const { data: map } = useMap(asked);
  const behind = map === undefined ? null : behindOf(finding, Object.keys(map.objects));
  return behind === null ? null : <Asking behind={behind} asked={asked} />;
}

function Asking({ behind, asked }: { readonly behind: Behind; readonly asked: Asked }) {
  const { data, error } = useAnswer(asked, behind.question);
  const { object } = behind.question;
  return (
    <section aria-label={t().findings.behind} data-testid="behind">
      <h3>{t().findings.behindHead}</h3>
      {error === null ? null : <p role="alert">{error.message}</p>}
      {data === undefined ? (
        error === null ? (
          <p className="behind-note">{t().findings.behindWait}</p>
        ) : null
      ) : (
        <>
          <p className="behind-note figures">
            {formatObjects(data.count, object)} {behind.words}.
          </p>
          <Journeys answer={data} object={object} asked={asked} />
        </>
      )}
    </section>
  );
}

interface JourneysProps {
  readonly answer: JourneysAnswer;
  readonly object: string;
  readonly asked: Asked;
}

function Journeys({ answer: { journeys, currency }, object, asked }: JourneysProps) {
  const [{ journey: open }, change] = useSearchPart(findingsSearch);
  const { shop } = useShop();
  const zone = shop?.settings.zone ?? 'UTC';
  return (
    <ul className="behind figures">
      {journeys.map((journey) => (
        <li key={journey.id}>
          <button
            type="button"
            aria-expanded={open === journey.id}
            onClick={() => change({ journey: open === journey.id ? null : journey.id })}
            data-testid="behind-journey"
          >
            <span className="behind-id">{journey.id}</span>
            <span>{momentText(journey.start, zone)}</span>
            <span>
              {t().findings.eventsIn(
                journey.events,
                formatCount(journey.events),
                formatDuration(journey.seconds),
              )}
            </span>
            <span>{endWords(journey, currency)}</span>
          </button>
          {open === journey.id ? <JourneyTold asked={asked} object={object} id={journey.id} /> : null}
        </li>
      ))}
    </ul>
  );
}

function endWords({ worth, last, outcome }: ListedJourney, currency: string): string {
  if (worth > 0) return formatMoneyCompact(worth, currency);
  return outcome === 'open' ? t().findings.stillOpen : t().findings.endedAt(called(last));
}

/** `2026-10-31T14:05:00Z` as `31 Oct, 14:05`, by the clock of a zone. */
function momentText(instant: string, zone: string): string {
  return new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}

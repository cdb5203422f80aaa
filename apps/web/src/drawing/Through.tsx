import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ListedJourney } from '@throughline/model';
import { useState } from 'react';
import { Failed } from '../access/Failed.js';
import { type Asked, useAnswer } from '../api/queries.js';
import { journeySearch } from '../journey/journey-search.js';
import { useShop } from '../shell/use-shop.js';
import { formatCount, formatDuration, formatMoneyCompact } from '../texts/format.js';
import { called, say, t } from '../texts/texts.js';
import { download } from '../panel/download.js';
import type { Behind, Listing } from './behind.js';
import { idsCsv, listedIn, pageOf, type Row, toldOf, withTold } from './listed.js';

const PAGE = 6;
const MOST = 60;

interface ThroughProps {
  readonly behind: Behind;
}

/** The journeys behind a figure, one by one; each leads to all that happened in it. */
export function Through({ behind }: ThroughProps) {
  const { shop } = useShop();
  const [limit, setLimit] = useState(PAGE);
  const asked = shop === null ? null : { shop: shop.id, version: shop.version };
  const { data, error } = useListed(asked, behind.question, limit);
  const { object } = behind.question;
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined || shop === null) return <p className="panel-note">{t().drawing.journeys.wait}</p>;
  const { total, rows, currency } = data;
  return (
    <>
      <p className="panel-note figures" data-testid="through-count">
        {total === 0
          ? t().drawing.journeys.none
          : `${behind.said(`${formatCount(total)} ${say().noun(object, total === 1 ? 'one' : 'many')}`)}.`}
      </p>
      <ul className="through-list figures">
        {rows.map((row) => (
          <li key={row.id}>
            <JourneyLink row={row} object={object} currency={currency} />
          </li>
        ))}
      </ul>
      {rows.length < total ? (
        <p className="panel-note figures">
          {t().drawing.journeys.listed(formatCount(rows.length), formatCount(total))}
        </p>
      ) : null}
      <div className="through-more">
        {rows.length < total && limit < MOST ? (
          <button
            type="button"
            className="text-button"
            onClick={() => setLimit(Math.min(MOST, limit + 3 * PAGE))}
          >
            {t().drawing.journeys.more}
          </button>
        ) : null}
        {total === 0 ? null : <Ids shop={shop.id} question={behind.question} />}
      </div>
    </>
  );
}

/** The first of what is behind a figure, with what is told of each: most questions list ids alone, and another tells of them. */
function useListed(asked: Asked | null, question: Listing, limit: number) {
  const { data, error } = useAnswer(asked, pageOf(question, { limit, offset: 0 }));
  const listed = data === undefined ? undefined : listedIn(data);
  const ids = listed?.rows.filter((row) => !isWhole(row)).map(({ id }) => id) ?? [];
  const told = useAnswer(ids.length === 0 ? null : asked, toldOf(question, ids));
  if (listed === undefined || ids.length === 0) return { data: listed, error };
  // Ids alone say little, but more than nothing.
  if (told.data === undefined) return { data: told.error === null ? undefined : listed, error };
  const { journeys, currency } = told.data;
  return { data: { ...listed, rows: withTold(listed.rows, journeys), currency }, error };
}

/** All of them as a file, listed or not. */
function Ids({ shop, question }: { readonly shop: string; readonly question: Listing }) {
  const take = useMutation({
    mutationFn: () => idsCsv(shop, question),
    onSuccess: (file) => download(file, `${shop}-${question.object}-ids.csv`),
  });
  return (
    <>
      <button type="button" className="text-button" disabled={take.isPending} onClick={() => take.mutate()}>
        {t().drawing.journeys.ids}
      </button>
      {take.error === null ? null : <Failed error={take.error} />}
    </>
  );
}

interface JourneyLinkProps {
  readonly row: Row;
  readonly object: string;
  readonly currency: string;
}

function JourneyLink({ row, object, currency }: JourneyLinkProps) {
  const { shop } = useShop();
  return (
    <Link
      to="/journey"
      data-testid="through-journey"
      search={() => ({
        ...(shop === null ? {} : { shop: shop.id }),
        ...journeySearch.write({ object, id: row.id }),
      })}
    >
      <strong title={row.id}>{row.id}</strong>
      {isWhole(row) ? <Told journey={row} currency={currency} zone={shop?.settings.zone ?? 'UTC'} /> : null}
    </Link>
  );
}

function isWhole(row: Row): row is ListedJourney {
  return row.start !== undefined;
}

interface ToldProps {
  readonly journey: ListedJourney;
  readonly currency: string;
  readonly zone: string;
}

function Told({ journey, currency, zone: timeZone }: ToldProps) {
  const start = new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(journey.start));
  return (
    <>
      <span>{start}</span>
      <span className="through-what">
        {happened(journey)}
        <span>
          {[journey.device, journey.channel]
            .filter((each) => each !== '')
            .map(called)
            .join(' · ')}
        </span>
      </span>
      <span className="through-what">
        {endOf(journey)}
        <span>{journey.worth > 0 ? formatMoneyCompact(journey.worth, currency) : ''}</span>
      </span>
    </>
  );
}

function happened({ events, seconds }: ListedJourney): string {
  const { event, eventsIn } = t().drawing.journeys;
  return events === 1 ? event : eventsIn(formatCount(events), formatDuration(seconds));
}

function endOf({ outcome, last }: ListedJourney): string {
  return outcome === 'open' ? t().drawing.journeys.still : t().drawing.journeys.ended(called(last));
}

import { Link } from '@tanstack/react-router';
import type { OpenJourney } from '@throughline/model';
import type { ShopEntry } from '@throughline/server/routes';
import { journeySearch } from '../journey/journey-search.js';
import { formatDuration, formatShare } from '../texts/format.js';
import { called, say, t } from '../texts/texts.js';
import { adviceOf, type Advice } from './advice.js';
import { cutOffMoment, moment } from './moment.js';
import { AT_RISK, type OpenRow } from './open-list.js';

interface OpenTableProps {
  readonly rows: readonly OpenRow[];
  /** What counts as now. */
  readonly at: string | null;
  readonly shop: ShopEntry;
}

/** Open journeys one by one; each leads to all that happened in it. */
export function OpenTable({ rows, at, shop }: OpenTableProps) {
  return (
    <table className="open-list figures">
      <caption className="unseen">{t().today.pressing}</caption>
      <thead>
        <tr>
          <th scope="col">{t().today.which}</th>
          <th scope="col">{t().today.stands}</th>
          <th scope="col">{t().today.next}</th>
          <th scope="col">{t().today.promised}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ type, journey }) => (
          <Row key={`${type} ${journey.id}`} type={type} journey={journey} at={at} shop={shop} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ type, journey, at, shop }: OpenRow & Omit<OpenTableProps, 'rows'>) {
  const { id, step, waiting, next, team, due, late, risk } = journey;
  const by = shop.settings.teams.find((each) => each.id === team)?.name ?? team;
  return (
    <tr>
      <th scope="row">
        <Link
          to="/journey"
          data-testid="open-journey"
          search={() => ({ shop: shop.id, ...journeySearch.write({ object: type, id }) })}
        >
          <span>{say().noun(type, 'one')}</span>{' '}
          <span className="open-id" title={id}>
            {id}
          </span>
        </Link>
      </th>
      <td>
        {called(step)} <span>{t().today.for(formatDuration(waiting))}</span>
      </td>
      <td>
        {next === null ? '–' : called(next)} {by === null ? null : <span>{t().today.by(by)}</span>}
      </td>
      <td>
        {due === null ? t().today.nothing : moment(due, shop.settings.zone)}{' '}
        {late ? (
          <span className="pain">{t().today.isLate}</span>
        ) : risk === null ? null : (
          <span className={risk >= AT_RISK ? 'warn' : undefined}>{t().today.risk(formatShare(risk))}</span>
        )}
        <WhatToDo journey={journey} />
        <Leaves journey={journey} at={at} zone={shop.settings.zone} />
      </td>
    </tr>
  );
}

/** What is to be done before the promise is broken, or once it is. */
function WhatToDo({ journey }: { readonly journey: OpenJourney }) {
  const advice = adviceOf(journey);
  if (advice === null) return null;
  const { advise } = t().today;
  const next = journey.next === null ? advise.nextStep : called(journey.next);
  switch (advice.kind) {
    case 'late':
      return <span>{advise.late}</span>;
    case 'hurry':
      return <span>{advise.hurry(next, formatDuration(advice.over))}</span>;
    case 'within':
      return <span>{advise.within(next, formatDuration(advice.left))}</span>;
    case 'waits':
      return <Waits advice={advice} />;
  }
}

interface LeavesProps {
  readonly journey: OpenJourney;
  readonly at: string | null;
  readonly zone: string;
}

/** By which cut-off what is to leave has to be done with; nothing is said of what is late already. */
function Leaves({ journey: { cutOff, late }, at, zone }: LeavesProps) {
  if (cutOff === null || at === null || late) return null;
  return <span>{t().today.leavesBy(called(cutOff.step), cutOffMoment(cutOff.at, at, zone))}</span>;
}

/** What the desk can do where it is somebody else's turn. */
function Waits({ advice }: { readonly advice: Extract<Advice, { kind: 'waits' }> }) {
  const { late, waits, look, mayBeLate, over } = t().today.advise;
  if (advice.for === 'customer')
    return (
      <span>
        {waits.customer} {advice.late ? late : look.customer}
      </span>
    );
  const customers = advice.over === null ? mayBeLate : over(formatDuration(advice.over));
  return (
    <span>
      {waits[advice.for]} {look[advice.for]} {advice.late ? late : customers}
    </span>
  );
}

import { called, say, t } from '../texts/texts.js';
import { formatCount, formatDuration, formatShare, plural } from '../texts/format.js';
import { adviceOf } from './advice.js';
import { moment } from './moment.js';
import type { OpenAnswer, OpenJourney, OpenObjects } from '@throughline/model';
import { useAnswer, type Asked } from '../api/queries.js';

const LISTED = 6;
/** From here on a journey is said to be at risk: more likely late than not. */
const AT_RISK = 0.5;

interface NowProps {
  readonly asked: Asked;
  readonly zone: string;
}

/** What is going on: open orders, parcels, tickets and returns against what was promised, worst first. */
export function Now({ asked, zone }: NowProps) {
  const { data, error } = useAnswer(asked, { kind: 'open', limit: 200 });
  return (
    <section className="today-part" data-testid="now">
      <h2>
        {t().today.now} {data?.at == null ? null : <span>{t().today.asOf(moment(data.at, zone))}</span>}
      </h2>
      {data === undefined ? (
        <p className="today-wait">{error === null ? t().today.looking : error.message}</p>
      ) : (
        <Open answer={data} zone={zone} />
      )}
    </section>
  );
}

function Open({ answer, zone }: { readonly answer: OpenAnswer; readonly zone: string }) {
  const types = Object.entries(answer.objects).filter(([, { open }]) => open > 0);
  if (types.length === 0) return <p className="today-wait">{t().today.nothingOpen}</p>;
  const worst = types
    .flatMap(([type, { journeys }]) => journeys.map((journey) => ({ type, journey })))
    .sort((a, b) => urgency(b.journey) - urgency(a.journey) || b.journey.age - a.journey.age)
    .slice(0, LISTED);
  return (
    <>
      <dl className="open-types figures">
        {types.map(([type, objects]) => (
          <OpenType key={type} type={type} objects={objects} />
        ))}
      </dl>
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
          {worst.map(({ type, journey }) => (
            <OpenRow key={`${type} ${journey.id}`} type={type} journey={journey} zone={zone} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function OpenType({ type, objects }: { readonly type: string; readonly objects: OpenObjects }) {
  const late = objects.journeys.filter((journey) => journey.late).length;
  const risky = objects.journeys.filter((journey) => !journey.late && (journey.risk ?? 0) >= AT_RISK).length;
  return (
    <div>
      <dt>{t().today.open(plural(type))}</dt>
      <dd>
        <strong>{formatCount(objects.open)}</strong>
        {late > 0 ? <span className="pain">{t().today.late(formatCount(late))}</span> : null}
        {risky > 0 ? <span className="warn">{t().today.atRisk(formatCount(risky))}</span> : null}
        {late + risky === 0 ? <span>{t().today.noneLate}</span> : null}
      </dd>
    </div>
  );
}

interface OpenRowProps {
  readonly type: string;
  readonly journey: OpenJourney;
  readonly zone: string;
}

function OpenRow({ type, journey, zone }: OpenRowProps) {
  const { id, step, waiting, next, team, due, late, risk } = journey;
  return (
    <tr>
      <th scope="row">
        {say().noun(type, 'one')}{' '}
        <span className="open-id" title={id}>
          {id}
        </span>
      </th>
      <td>
        {called(step)} <span>{t().today.for(formatDuration(waiting))}</span>
      </td>
      <td>
        {next === null ? '–' : called(next)} {team === null ? null : <span>{t().today.by(team)}</span>}
      </td>
      <td>
        {due === null ? t().today.nothing : moment(due, zone)}{' '}
        {late ? (
          <span className="pain">{t().today.isLate}</span>
        ) : risk === null ? null : (
          <span className={risk >= AT_RISK ? 'warn' : undefined}>{t().today.risk(formatShare(risk))}</span>
        )}
        <WhatToDo journey={journey} />
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
  }
}

function urgency({ late, risk }: OpenJourney): number {
  return late ? 2 : (risk ?? 0);
}

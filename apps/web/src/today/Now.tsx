import { formatCount, formatDuration, formatShare, plural } from '../texts/format.js';
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
      <h2>Now {data?.at == null ? null : <span>as of the last event, {moment(data.at, zone)}</span>}</h2>
      {data === undefined ? (
        <p className="today-wait">{error === null ? 'Looking at what is open …' : error.message}</p>
      ) : (
        <Open answer={data} zone={zone} />
      )}
    </section>
  );
}

function Open({ answer, zone }: { readonly answer: OpenAnswer; readonly zone: string }) {
  const types = Object.entries(answer.objects).filter(([, { open }]) => open > 0);
  if (types.length === 0) return <p className="today-wait">Nothing is open.</p>;
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
        <caption className="unseen">The most pressing of them</caption>
        <thead>
          <tr>
            <th scope="col">Which</th>
            <th scope="col">Stands at</th>
            <th scope="col">Comes next</th>
            <th scope="col">Promised</th>
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
      <dt>{plural(type)} open</dt>
      <dd>
        <strong>{formatCount(objects.open)}</strong>
        {late > 0 ? <span className="pain">{formatCount(late)} late</span> : null}
        {risky > 0 ? <span className="warn">{formatCount(risky)} at risk</span> : null}
        {late + risky === 0 ? <span>none late</span> : null}
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
        {type} <span className="open-id">{id}</span>
      </th>
      <td>
        {step} <span>for {formatDuration(waiting)}</span>
      </td>
      <td>
        {next ?? '–'} {team === null ? null : <span>by {team}</span>}
      </td>
      <td>
        {due === null ? 'nothing' : moment(due, zone)}{' '}
        {late ? (
          <span className="pain">late</span>
        ) : risk === null ? null : (
          <span className={risk >= AT_RISK ? 'warn' : undefined}>{formatShare(risk)} risk</span>
        )}
      </td>
    </tr>
  );
}

function urgency({ late, risk }: OpenJourney): number {
  return late ? 2 : (risk ?? 0);
}

function moment(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(instant));
}

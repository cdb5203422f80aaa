import { formatCount, formatShare, plural } from '../texts/format.js';
import { mapTypes } from './types-of.js';
import type { MapAnswer, ObjectMap } from '@throughline/model';
import { TypeTag } from './TypeTag.js';

/** How journeys end, for each object type: with their goal, without it, or not yet. */
export function Goals({ map }: { readonly map: MapAnswer }) {
  const types = Object.keys(mapTypes(map));
  const withGoal = types.flatMap((type) => {
    const own = map.objects[type];
    return own === undefined || own.goal === null || own.journeys === 0 ? [] : [[type, own] as const];
  });
  if (withGoal.length === 0) return null;
  return (
    <>
      <h3 className="goals-head">How journeys end</h3>
      <ul className="goals">
        {withGoal.map(([type, own]) => (
          <Goal key={type} type={type} own={own} types={types} />
        ))}
      </ul>
    </>
  );
}

interface GoalProps {
  readonly type: string;
  readonly own: ObjectMap;
  readonly types: readonly string[];
}

function Goal({ type, own, types }: GoalProps) {
  const { reached, lost, open, journeys, goal } = own;
  const part = (count: number): string => `${(count / journeys) * 100}%`;
  const told =
    `${formatCount(reached)} of ${formatCount(journeys)} ${plural(type)} reach ${goal?.reach.join(' or ') ?? ''}; ` +
    `${formatCount(lost)} end without, ${formatCount(open)} are still open`;
  return (
    <li title={told}>
      <TypeTag type={type} types={types} />
      <span className="goal-share figures">{formatShare(reached / journeys)}</span>
      <span className="goal-bar" aria-hidden="true">
        <span className="goal-reached" style={{ width: part(reached) }} />
        <span className="goal-open" style={{ width: part(open) }} />
      </span>
      <span className="goal-name figures">
        {goal?.reach.join(' or ')} · n {formatCount(journeys)}
      </span>
    </li>
  );
}

import { called, t } from '../texts/texts.js';
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
      <h3 className="goals-head">{t().panel.howEnd}</h3>
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
  const reach = (goal?.reach ?? []).map(called).join(` ${t().panel.or} `);
  const told = t().panel.goal({
    reached: formatCount(reached),
    journeys: `${formatCount(journeys)} ${plural(type)}`,
    reach,
    lost: formatCount(lost),
    open: formatCount(open),
  });
  return (
    <li title={told}>
      <TypeTag type={type} types={types} />
      <span className="goal-share figures">{formatShare(reached / journeys)}</span>
      <span className="goal-bar" aria-hidden="true">
        <span className="goal-reached" style={{ width: part(reached) }} />
        <span className="goal-open" style={{ width: part(open) }} />
      </span>
      <span className="goal-name figures">
        {reach} · n {formatCount(journeys)}
      </span>
    </li>
  );
}

import './paths.css';
import { NumberInput } from '@mantine/core';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { knownOf } from '../explore/known.js';
import { narrowed } from '../explore/narrowed.js';
import { ActivityPicker } from '../explore/Pickers.js';
import { t } from '../texts/texts.js';
import { PathsDrawing } from './PathsDrawing.js';
import { PathsTable } from './PathsTable.js';

const DEPTHS = { least: 2, most: 8, otherwise: 5 };
const LISTED = 7;

/** Where journeys go, step after step, from their beginning or from one activity. */
export function PathsView() {
  return (
    <Explore title={t().paths.title} testId="paths" suits="session">
      {(exploring) => <Paths {...exploring} />}
    </Explore>
  );
}

function Paths(exploring: Exploring) {
  const { map, object, asked, state, change } = exploring;
  const from = state.activities[0] ?? null;
  const depth = depthIn(state.every);
  const question: QuestionOf<'paths'> = {
    kind: 'paths',
    object,
    depth,
    limit: LISTED,
    ...(from === null ? {} : { from: { activity: from } }),
    ...narrowed(state),
  };
  const query = useAnswer(asked, question);
  return (
    <>
      <div className="paths-ask">
        <span>{t().paths.from}</span>
        <ActivityPicker
          key={from}
          label={t().paths.from}
          placeholder={t().paths.beginning}
          value={from}
          known={knownOf(map, object)}
          onChange={(name) => change({ activities: [name] })}
        />
        {from === null ? null : (
          <button type="button" className="text-button" onClick={() => change({ activities: [] })}>
            {t().paths.fromBeginning}
          </button>
        )}
        <span>{t().paths.over}</span>
        <NumberInput
          size="xs"
          w={72}
          aria-label={t().paths.steps}
          min={DEPTHS.least}
          max={DEPTHS.most}
          value={depth}
          onChange={(value) => change({ every: String(value) })}
        />
        <span>{t().paths.stepsLow}</span>
      </div>
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => (
          <>
            <PathsDrawing answer={answer} object={object} />
            <PathsTable answer={answer} />
          </>
        )}
      </Answered>
    </>
  );
}

function depthIn(said: string | null): number {
  const depth = Number(said ?? DEPTHS.otherwise);
  if (!Number.isInteger(depth)) return DEPTHS.otherwise;
  return Math.min(DEPTHS.most, Math.max(DEPTHS.least, depth));
}

import './correlation.css';
import type { CorrelationAnswer } from '@throughline/model';
import { Select } from '../app/lists.js';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Answered } from '../explore/Answered.js';
import { behindState } from '../explore/behind.js';
import { BehindDialog } from '../explore/BehindDialog.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { knownOf } from '../explore/known.js';
import { narrowed } from '../explore/narrowed.js';
import { ActivityPicker } from '../explore/Pickers.js';
import { formatCount, formatDuration, formatObjects } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { called, t } from '../texts/texts.js';
import { behindFactors } from './behind-factors.js';
import { Factors } from './Factors.js';

const WITHINS = { '1h': 3600, '1d': 86_400, '7d': 604_800, '30d': 2_592_000 } as const;
type Within = keyof typeof WITHINS;

/** What those who reach the goal did, or were, that others did and were not. */
export function CorrelationView() {
  return (
    <Explore title={t().correlation.title} testId="correlation" suits="session">
      {(exploring) => <Correlation {...exploring} />}
    </Explore>
  );
}

function Correlation(exploring: Exploring) {
  const { asked, object, state } = exploring;
  const [goal] = state.activities;
  const within = withinOf(state.every);
  const question: QuestionOf<'correlation'> & { readonly object: string } = {
    kind: 'correlation',
    object,
    limit: 30,
    ...(goal === undefined ? {} : { goal: { activity: goal } }),
    ...(within === null ? {} : { within }),
    ...narrowed(state),
  };
  const query = useAnswer(asked, question);
  const [{ behind }, open] = useSearchPart(behindState);
  return (
    <>
      <CorrelationEditor {...exploring} />
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => <Correlated answer={answer} object={object} onBehind={(key) => open({ behind: key })} />}
      </Answered>
      <BehindDialog
        figure={behindFactors(behind, question)}
        onClose={() => open({ behind: null }, { replace: true })}
      />
    </>
  );
}

function withinOf(said: string | null): Within | null {
  return said !== null && said in WITHINS ? (said as Within) : null;
}

function CorrelationEditor({ map, object, state, change }: Exploring) {
  const texts = t().correlation;
  return (
    <div className="explore-ask">
      <span>{texts.ask}</span>
      <ActivityPicker
        key={state.activities[0]}
        label={texts.goal}
        placeholder={texts.ownGoal}
        value={state.activities[0] ?? null}
        known={knownOf(map, object)}
        onChange={(name) => change({ activities: [name] })}
      />
      <span>{texts.within}</span>
      <Select
        size="xs"
        w={136}
        aria-label={texts.within}
        placeholder={texts.any}
        clearable
        data={Object.entries(WITHINS).map(([value, seconds]) => ({ value, label: formatDuration(seconds) }))}
        value={withinOf(state.every)}
        onChange={(every) => change({ every })}
      />
    </div>
  );
}

interface CorrelatedProps {
  readonly answer: CorrelationAnswer;
  readonly object: string;
  readonly onBehind: (key: string) => void;
}

function Correlated({ answer, object, onBehind }: CorrelatedProps) {
  const texts = t().correlation;
  const { converted, journeys, goal, young, factors, why } = answer;
  return (
    <>
      <div>
        <p className="explore-said">
          <Marked text={texts.said(formatCount(converted), formatObjects(journeys, object), called(goal))} />
        </p>
        <p className="explore-note">
          {texts.note} {young === 0 ? '' : texts.young(formatCount(young))}
        </p>
      </div>
      {factors.length === 0 ? (
        <p className="explore-note">{why ?? texts.nothing}</p>
      ) : (
        <Factors answer={answer} onBehind={onBehind} />
      )}
    </>
  );
}

import type { ConformanceAnswer } from '@throughline/model';
import { Select } from '../app/lists.js';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Answered } from '../explore/Answered.js';
import { behindState } from '../explore/behind.js';
import { BehindDialog } from '../explore/BehindDialog.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { firstFunnel, knownOf } from '../explore/known.js';
import { narrowed } from '../explore/narrowed.js';
import { StepsEditor } from '../funnel/StepsEditor.js';
import { formatCount, formatObjects, formatShare } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { behindDeviations } from './behind-deviations.js';
import { Deviations } from './Deviations.js';
import { ExpectedPath } from './ExpectedPath.js';
import { Fitness } from './Fitness.js';
import { Ways } from './Ways.js';
import { Worst } from './Worst.js';

/** Journeys against the path that they should take: what they skip, add, and do at the wrong time. */
export function ConformanceView() {
  return (
    <Explore title={t().conformance.title} testId="conformance" suits="order">
      {(exploring) => <Conformance {...exploring} />}
    </Explore>
  );
}

/** Messages, surveys and the like beside the path are no deviation from it until someone asks for them. */
function othersOf(every: string | null): 'ignored' | 'added' {
  return every === 'added' ? 'added' : 'ignored';
}

function Conformance(exploring: Exploring) {
  const { asked, object, state } = exploring;
  const isOwn = state.activities.length > 0;
  const question: QuestionOf<'conformance'> = {
    kind: 'conformance',
    object,
    limit: 12,
    others: othersOf(state.every),
    ...(isOwn
      ? { path: state.activities.map((activity) => ({ activity })) }
      : { against: 'blueprint' as const }),
    ...narrowed(state),
  };
  const query = useAnswer(asked, question);
  const [{ behind }, open] = useSearchPart(behindState);
  return (
    <>
      <ConformanceEditor {...exploring} />
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => <Judged answer={answer} object={object} onBehind={(key) => open({ behind: key })} />}
      </Answered>
      <BehindDialog
        figure={behindDeviations(behind, question)}
        onClose={() => open({ behind: null }, { replace: true })}
      />
    </>
  );
}

function ConformanceEditor({ map, object, state, change }: Exploring) {
  const texts = t().conformance;
  const isOwn = state.activities.length > 0;
  return (
    <div className="explore-editor">
      <div className="explore-ask">
        <span>{texts.against}</span>
        <Select
          size="xs"
          w={180}
          aria-label={texts.against}
          allowDeselect={false}
          data={[
            { value: 'blueprint', label: texts.blueprint },
            { value: 'own', label: texts.own },
          ]}
          value={isOwn ? 'own' : 'blueprint'}
          onChange={(to) => change({ activities: to === 'own' ? firstFunnel(map, object) : [] })}
        />
        <span>{texts.others}</span>
        <Select
          size="xs"
          w={180}
          aria-label={texts.others}
          allowDeselect={false}
          data={(['ignored', 'added'] as const).map((value) => ({ value, label: texts[value] }))}
          value={othersOf(state.every)}
          onChange={(every) => change({ every })}
        />
      </div>
      {isOwn ? (
        <StepsEditor
          steps={state.activities}
          known={knownOf(map, object)}
          onChange={(activities) => change({ activities })}
        />
      ) : null}
    </div>
  );
}

interface JudgedProps {
  readonly answer: ConformanceAnswer;
  readonly object: string;
  readonly onBehind: (key: string) => void;
}

function Judged({ answer, object, onBehind }: JudgedProps) {
  const { journeys, fitting, fitness } = answer;
  const texts = t().conformance;
  if (journeys === 0) return <p className="explore-note">{texts.none}</p>;
  return (
    <>
      <div>
        <p className="explore-said">
          <Marked
            text={texts.said(
              formatCount(fitting),
              formatObjects(journeys, object),
              formatShare(fitting / journeys),
            )}
          />
        </p>
        {fitness === null ? null : (
          <p className="explore-note">{texts.fitness(formatShare(fitness.mean), formatShare(fitness.log))}</p>
        )}
      </div>
      <Deviations answer={answer} onBehind={onBehind} />
      <div className="explore-pair">
        <ExpectedPath answer={answer} />
        <Fitness answer={answer} />
      </div>
      <Ways answer={answer} />
      <Worst answer={answer} object={object} />
    </>
  );
}

import './funnel.css';
import { useAnswer, type QuestionOf } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Course } from '../charts/Course.js';
import { Answered } from '../explore/Answered.js';
import { behindState } from '../explore/behind.js';
import { BehindDialog } from '../explore/BehindDialog.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { firstFunnel, knownOf } from '../explore/known.js';
import { narrowed, splitBy } from '../explore/narrowed.js';
import { BreakdownPicker } from '../explore/Pickers.js';
import { formatShare, plural } from '../texts/format.js';
import type { FunnelAnswer } from '@throughline/model';
import { shortDays } from '../shell/days.js';
import { called, t } from '../texts/texts.js';
import { behindFunnel } from './behind-funnel.js';
import { FunnelSplit } from './FunnelSplit.js';
import { FunnelSteps } from './FunnelSteps.js';
import { StepsEditor } from './StepsEditor.js';
import { asTerms, funnelTerms, type FunnelTerms } from './terms.js';
import { TermsEditor } from './TermsEditor.js';

/** How many go from step to step, how long that takes, and what is lost on the way. */
export function FunnelView() {
  return (
    <Explore
      title={t().funnel.title}
      testId="funnel"
      suits="customer"
      controls={({ state, change }) => <BreakdownPicker value={state.by} onChange={(by) => change({ by })} />}
    >
      {(exploring) => <Funnel {...exploring} />}
    </Explore>
  );
}

function Funnel(exploring: Exploring) {
  const { map, object, state, change } = exploring;
  const steps = state.activities.length > 0 ? state.activities : firstFunnel(map, object);
  const [terms, changeTerms] = useSearchPart(funnelTerms);
  return (
    <>
      <div className="explore-editor">
        <StepsEditor
          steps={steps}
          known={knownOf(map, object)}
          onChange={(activities) => change({ activities })}
        />
        <TermsEditor terms={terms} onChange={changeTerms} />
      </div>
      {steps.length < 2 ? (
        <p className="explore-note">{t().funnel.twoSteps}</p>
      ) : (
        <FunnelAnswered exploring={exploring} steps={steps} terms={terms} />
      )}
    </>
  );
}

interface FunnelAnsweredProps {
  readonly exploring: Exploring;
  readonly steps: readonly string[];
  readonly terms: FunnelTerms;
}

function FunnelAnswered({ exploring: { shop, asked, object, state }, steps, terms }: FunnelAnsweredProps) {
  const funnel = { object, steps: stepsOf(steps), ...asTerms(terms), ...narrowed(state) };
  const question: QuestionOf<'funnel'> = {
    kind: 'funnel',
    ...funnel,
    include: ['amounts'],
    trend: 'week',
    ...splitBy(state),
  };
  const query = useAnswer(asked, question);
  const [{ behind }, open] = useSearchPart(behindState);
  return (
    <>
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) =>
          answer.steps[0]?.journeys === 0 ? (
            <p className="explore-note">
              {t().funnel.nobody(plural(object), called(answer.steps[0].activity))}
            </p>
          ) : (
            <>
              <FunnelSteps answer={answer} object={object} onBehind={(key) => open({ behind: key })} />
              {answer.breakdowns === undefined ? null : (
                <FunnelSplit answer={answer} breakdowns={answer.breakdowns} by={state.by ?? ''} />
              )}
              {answer.trend === undefined || answer.trend.length < 2 ? null : (
                <Trend trend={answer.trend} zone={shop.settings.zone} />
              )}
            </>
          )
        }
      </Answered>
      <BehindDialog
        figure={behindFunnel(behind, funnel, steps)}
        onClose={() => open({ behind: null }, { replace: true })}
      />
    </>
  );
}

const stepsOf = (steps: readonly string[]) => steps.map((activity) => ({ activity }));

interface TrendProps {
  readonly trend: NonNullable<FunnelAnswer['trend']>;
  readonly zone: string;
}

/** Weeks begin by the shop's own clock. */
function Trend({ trend, zone }: TrendProps) {
  const day = shortDays(trend[0]?.from, trend.at(-1)?.from, zone);
  return (
    <section aria-label={t().funnel.conversionByWeek}>
      <h2>
        {t().funnel.firstToLast} <span>{t().funnel.weekOfFirst}</span>
      </h2>
      <Course
        name={t().funnel.conversion}
        said={formatShare}
        points={trend.map(({ from, rate }) => ({
          label: day(from),
          value: rate,
          before: null,
        }))}
      />
    </section>
  );
}

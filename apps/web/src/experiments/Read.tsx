import {
  type ExperimentAnswer,
  type FoundExperiment,
  millisecondsOf,
  type RegisteredExperiment,
} from '@throughline/model';
import { Select } from '../app/lists.js';
import { useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { Ghosts } from '../explore/Explore.js';
import { formatDuration, formatShare } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { t } from '../texts/texts.js';
import { Effects } from './Effects.js';
import type { Testing } from './ExperimentsView.js';
import { lift } from './figures.js';
import { Guardrails } from './Guardrails.js';
import { checksOf, Health } from './Health.js';
import { HowFar } from './HowFar.js';
import { type Progress, progressOf } from './progress.js';
import { isNarrowed, levelOf, questionOf, type Told, unnarrowed } from './question.js';
import { isRefusal } from './refusal.js';
import { Refused } from './Refused.js';
import { METHODS, type Method, METRICS, readingOf, WITHINS, withinsWith } from './state.js';
import { type Verdict, verdictOf } from './verdict.js';

interface ReadProps extends Testing {
  readonly told: Told;
  /** As its events tell it, and as it was planned, where it was. */
  readonly found?: FoundExperiment | undefined;
  readonly registered?: RegisteredExperiment | undefined;
}

/** One experiment: whether it can be trusted, what each variant changed, and what that says to do. */
export function Read({ exploring, test, changeTest, told, found, registered }: ReadProps) {
  const { asked, object, state } = exploring;
  const reading = readingOf(test, registered?.plan);
  const activity =
    reading.metric === registered?.plan.primary.metric ? registered.plan.primary.activity : null;
  const about = { state, object, registered };
  const question = questionOf(told, { ...reading, activity }, about);
  const query = useAnswer(asked, question);
  // How far it is does not hang on what the screen shows of it.
  const whole = questionOf(told, { ...reading, activity }, { ...about, state: unnarrowed(state) });
  const everybody = useAnswer(registered === undefined ? null : asked, whole);
  const progress =
    registered === undefined || everybody.data === undefined
      ? undefined
      : progressOf(registered, everybody.data.arms, found);
  const guardrails =
    registered === undefined || registered.plan.guardrails.length === 0 ? null : (
      <Guardrails asked={asked} told={told} registered={registered} about={about} />
    );
  return (
    <section className="experiments-read" aria-label={told.name} data-testid="experiment">
      <ReadEditor {...{ exploring, test, changeTest, told, registered }} />
      {registered !== undefined && isNarrowed(state) ? (
        <p className="explore-note" data-testid="narrowed">
          {t().experiments.narrowed}
        </p>
      ) : null}
      {registered !== undefined && isRefusal(query.error) ? (
        <>
          <Refused {...{ asked, told, found, registered }} why={query.error} />
          {guardrails}
        </>
      ) : query.error === null && everybody.error !== null ? (
        <>
          <LoadFailed error={everybody.error} onRetry={() => void everybody.refetch()} />
          {guardrails}
        </>
      ) : (
        <>
          <Answered query={query} here={{ shop: asked.shop, question }}>
            {(answer) => (
              <>
                <Shown {...{ answer, reading, registered, progress }} />
                {guardrails}
              </>
            )}
          </Answered>
          {query.error === null ? null : guardrails}
        </>
      )}
    </section>
  );
}

function ReadEditor({ test, changeTest, told, registered }: ReadProps) {
  const { ask, metrics, methods } = t().experiments;
  const { metric, method, within } = readingOf(test, registered?.plan);
  return (
    <div className="explore-ask">
      <span>{ask.of}</span>
      <strong>{told.name}</strong>
      <span>{ask.counts}</span>
      <Select
        size="xs"
        w={190}
        aria-label={ask.counts}
        allowDeselect={false}
        data={METRICS.map((value) => ({ value, label: metrics[value] }))}
        value={metric}
        onChange={(next) => (next === null ? undefined : changeTest({ metric: next }))}
      />
      <span>{ask.within}</span>
      <Select
        size="xs"
        w={126}
        aria-label={ask.within}
        allowDeselect={false}
        data={withinsWith(registered?.plan.primary.within ?? null).map((value) => ({
          value,
          label: withinWords(value),
        }))}
        value={within ?? 'any'}
        // What is none of the usual ones is the plan's own.
        onChange={(next) => changeTest({ within: WITHINS.find((value) => value === next) ?? null })}
      />
      <span>{ask.method}</span>
      <Select
        size="xs"
        w={170}
        aria-label={ask.method}
        allowDeselect={false}
        data={METHODS.map((value) => ({ value, label: methods[value] }))}
        value={method}
        onChange={(next) => (next === null ? undefined : changeTest({ method: next }))}
      />
    </div>
  );
}

export function withinWords(value: string): string {
  if (value === 'any') return t().experiments.ask.anyTime;
  return formatDuration(millisecondsOf(value) / 1000);
}

interface ShownProps {
  readonly answer: ExperimentAnswer;
  readonly reading: { readonly metric: (typeof METRICS)[number]; readonly method: Method };
  readonly registered: RegisteredExperiment | undefined;
  readonly progress: Progress | undefined;
}

function Shown({ answer, reading: { metric, method }, registered, progress }: ShownProps) {
  // A test that is looked at once is not read before its end; whoever stopped it has ended it.
  const isOpen = method === 'frequentist' && registered?.state === 'running' && progress?.isEnough === false;
  // Nothing is said of a planned one before it is known how far it is.
  if (registered !== undefined && progress === undefined) return <Ghosts />;
  const verdict = verdictOf(answer, isOpen ? progress.share : null);
  return (
    <>
      {progress === undefined || registered?.state !== 'running' ? null : (
        <HowFar progress={progress} atItsEnd={method === 'frequentist'} />
      )}
      <Health checks={checksOf({ answer, registered, progress })} />
      <Decision verdict={verdict} />
      {answer.arms.length === 0 ? null : (
        <Effects answer={answer} metric={metric} level={levelOf(registered)} />
      )}
    </>
  );
}

function Decision({ verdict }: { readonly verdict: Verdict }) {
  const { said, why } = decisionWords(verdict);
  return (
    <div data-testid="decision" data-says={verdict.says}>
      <p className="explore-said">
        <Marked text={said} />
      </p>
      <p className="explore-note">{why}</p>
    </div>
  );
}

function decisionWords(verdict: Verdict): { readonly said: string; readonly why: string } {
  const texts = t().experiments.verdict;
  switch (verdict.says) {
    case 'distrust':
      return { said: texts.distrust, why: texts.distrustWhy };
    case 'nothing':
      return { said: texts.nothing, why: verdict.why };
    case 'early':
      return { said: texts.early(formatShare(verdict.share)), why: texts.earlyWhy };
    case 'ship':
      return { said: texts.ship(verdict.variant.name, lift(verdict.variant.lift)), why: texts.shipWhy };
    case 'stop':
      return { said: texts.stop(verdict.variant.name), why: texts.stopWhy };
    case 'wait':
      return { said: texts.wait, why: texts.waitWhy };
  }
}

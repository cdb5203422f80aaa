import { Select } from '@mantine/core';
import type { ExperimentAnswer, FoundExperiment } from '@throughline/model';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { Answered } from '../explore/Answered.js';
import { narrowed } from '../explore/narrowed.js';
import { formatCount, formatDuration } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { Effects } from './Effects.js';
import type { Testing } from './ExperimentsView.js';
import { chance, lift } from './figures.js';
import { METHODS, METRICS, WITHINS } from './state.js';
import { type Verdict, verdictOf } from './verdict.js';

interface ReadProps extends Testing {
  readonly named: FoundExperiment;
}

/** One experiment: whether it can be trusted, what each variant changed, and what that says to do. */
export function Read({ exploring, test, changeTest, named }: ReadProps) {
  const { asked, object, state } = exploring;
  const { where, period } = narrowed(state);
  const question: QuestionOf<'experiment'> = {
    kind: 'experiment',
    object,
    exposures: { where: [{ property: named.named, operator: 'is', value: named.name }] },
    variant: named.varied,
    metric: test.metric,
    method: test.method,
    ...(test.within === null ? {} : { within: test.within }),
    ...(where === undefined ? {} : { where }),
    ...(period === undefined ? {} : { period: { ...period, take: 'events' } }),
  };
  const query = useAnswer(asked, question);
  return (
    <section className="experiments-read" aria-label={named.name} data-testid="experiment">
      <ReadEditor {...{ exploring, test, changeTest, named }} />
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => <Shown answer={answer} metric={test.metric} />}
      </Answered>
    </section>
  );
}

const DAY = 86_400;

function ReadEditor({ test, changeTest, named }: ReadProps) {
  const { ask, metrics, methods } = t().experiments;
  return (
    <div className="explore-ask">
      <span>{ask.of}</span>
      <strong>{named.name}</strong>
      <span>{ask.counts}</span>
      <Select
        size="xs"
        w={190}
        aria-label={ask.counts}
        allowDeselect={false}
        data={METRICS.map((value) => ({ value, label: metrics[value] }))}
        value={test.metric}
        onChange={(metric) => (metric === null ? undefined : changeTest({ metric }))}
      />
      <span>{ask.within}</span>
      <Select
        size="xs"
        w={126}
        aria-label={ask.within}
        placeholder={ask.anyTime}
        clearable
        data={WITHINS.map((value) => ({ value, label: formatDuration(Number.parseInt(value, 10) * DAY) }))}
        value={test.within}
        onChange={(within) => changeTest({ within })}
      />
      <span>{ask.method}</span>
      <Select
        size="xs"
        w={170}
        aria-label={ask.method}
        allowDeselect={false}
        data={METHODS.map((value) => ({ value, label: methods[value] }))}
        value={test.method}
        onChange={(method) => (method === null ? undefined : changeTest({ method }))}
      />
    </div>
  );
}

interface ShownProps {
  readonly answer: ExperimentAnswer;
  readonly metric: (typeof METRICS)[number];
}

function Shown({ answer, metric }: ShownProps) {
  return (
    <>
      <Decision verdict={verdictOf(answer)} />
      <Health answer={answer} />
      {answer.arms.length === 0 ? null : <Effects answer={answer} metric={metric} />}
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
    case 'ship':
      return { said: texts.ship(verdict.variant.name, lift(verdict.variant.lift)), why: texts.shipWhy };
    case 'stop':
      return { said: texts.stop(verdict.variant.name), why: texts.stopWhy };
    case 'wait':
      return { said: texts.wait, why: texts.waitWhy };
  }
}

function Health({ answer: { sampleRatio, mixed } }: { readonly answer: ExperimentAnswer }) {
  const texts = t().experiments;
  const split = sampleRatio.mismatch ? texts.ratioWrong : texts.ratioFine;
  return (
    <section aria-label={texts.health} data-testid="health">
      <h2>
        {texts.health} <span>{texts.healthNote}</span>
      </h2>
      <ul className="experiments-health">
        <li className={sampleRatio.mismatch ? 'pain' : 'fine'}>{split(chance(sampleRatio.pValue))}</li>
        <li className={mixed > 0 ? 'doubt' : 'fine'}>
          {mixed > 0 ? texts.mixed(formatCount(mixed)) : texts.noneMixed}
        </li>
      </ul>
    </section>
  );
}

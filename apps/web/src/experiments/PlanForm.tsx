import { Button, Textarea, TextInput } from '@mantine/core';
import type { ExperimentPlan, RegisteredExperiment } from '@throughline/model';
import { type FormEvent, useState } from 'react';
import { Select } from '../app/lists.js';
import { written } from '../access/written.js';
import { useExperimentStep } from '../api/experiments.js';
import { knownOf } from '../explore/known.js';
import { t } from '../texts/texts.js';
import { type Draft, narrowedSegment, usualName } from './draft.js';
import type { Testing } from './ExperimentsView.js';
import { GUARDRAIL_NAMES, GUARDRAILS, type GuardrailName, guardrailsIn } from './planned.js';
import { withinWords } from './Read.js';
import { refusalWords } from './refusal.js';
import { type Method, type Metric, METHODS, METRICS, READ_ANEW, withinsWith } from './state.js';
import { TestedFinding } from './TestedFinding.js';
import { useName } from './use-name.js';

interface PlanFormProps extends Testing {
  readonly begun: Draft;
  readonly draft: RegisteredExperiment | undefined;
  readonly taken: ReadonlySet<string>;
  readonly size: ExperimentPlan['size'];
  /** Whether the figures are still on their way: a plan is not kept without them. */
  readonly waits: boolean;
  readonly shares: readonly number[];
  readonly onShares: (shares: readonly number[]) => void;
  readonly within: string | null;
  readonly onWithin: (within: string | null) => void;
  readonly metric: Metric;
  readonly onMetric: (metric: Metric) => void;
}

/** What else a plan says, and the button that keeps it. */
export function PlanForm(props: PlanFormProps) {
  const { exploring, changeTest, begun, draft, taken, size, shares, within, metric } = props;
  const texts = t().experiments.form;
  const [by] = useName();
  const { mutate, isPending, error } = useExperimentStep(exploring.asked.shop);
  const [method, setMethod] = useState<Method>(begun.method);
  const [isTaken, setTaken] = useState(false);
  // That which was on the screen when the form opened: what somebody else changed meanwhile is not overwritten.
  const [revision, setRevision] = useState(draft?.revision ?? 0);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const told = new FormData(event.currentTarget);
    const line = (name: string): string => written(told, name).trim();
    const experiment = draft?.name ?? line('name');
    if (draft === undefined && taken.has(experiment)) return setTaken(true);
    setTaken(false);
    const plan: ExperimentPlan = {
      ...begun,
      hypothesis: line('hypothesis'),
      variants: shares.map((share, at) => ({ name: line(`variant-${at}`), share })),
      primary: { ...begun.primary, metric, within },
      guardrails: [
        ...otherGuardrails(begun),
        ...GUARDRAIL_NAMES.filter((name) => told.has(`guard-${name}`)).map((name) => GUARDRAILS[name]),
      ],
      method,
      segment: { ...begun.segment, ...narrowedSegment(exploring.state) },
      owner: line('owner'),
      size,
    };
    mutate(
      { experiment, by, revision, step: { do: 'plan', plan } },
      {
        onSuccess: (taken) => {
          if (draft !== undefined) setRevision(taken.revision);
          changeTest({ named: experiment, ...READ_ANEW, ...PLANNED });
        },
      },
    );
  };
  return (
    <form className="experiments-form experiments-plan" onSubmit={submit} aria-label={t().experiments.plan}>
      {begun.finding === null ? null : <TestedFinding asked={exploring.asked} finding={begun.finding} />}
      {draft === undefined ? (
        <TextInput
          name="name"
          size="xs"
          label={texts.name}
          description={texts.nameNote}
          required
          maxLength={200}
          error={isTaken ? texts.taken : null}
        />
      ) : null}
      <Textarea
        name="hypothesis"
        size="xs"
        label={texts.hypothesis}
        description={texts.hypothesisNote}
        autosize
        minRows={2}
        maxLength={2000}
        defaultValue={begun.hypothesis}
      />
      <Variants {...props} />
      <div className="experiments-row">
        <Select
          size="xs"
          label={texts.primary}
          allowDeselect={false}
          data={METRICS.map((value) => ({ value, label: t().experiments.metrics[value] }))}
          value={metric}
          onChange={(next) => (next === null ? undefined : props.onMetric(next))}
        />
        <Select
          size="xs"
          label={texts.within}
          allowDeselect={false}
          data={withinsWith(begun.primary.within).map((value) => ({ value, label: withinWords(value) }))}
          value={within ?? 'any'}
          onChange={(next) => props.onWithin(next === 'any' ? null : next)}
        />
        <Select
          size="xs"
          label={texts.method}
          allowDeselect={false}
          data={METHODS.map((value) => ({ value, label: t().experiments.methods[value] }))}
          value={method}
          onChange={(next) => (next === null ? undefined : setMethod(next))}
        />
        <TextInput
          name="owner"
          size="xs"
          label={texts.owner}
          maxLength={200}
          defaultValue={begun.owner || by}
        />
      </div>
      {metric !== 'count' ? null : <p className="explore-note">{t().experiments.floor}</p>}
      <Guards {...props} />
      {error === null ? null : (
        <p role="alert" className="experiments-error">
          {refusalWords(error)}
        </p>
      )}
      <div className="life-actions">
        <Button
          type="submit"
          size="xs"
          disabled={props.waits}
          variant={draft === undefined ? 'filled' : 'default'}
          loading={isPending}
        >
          {draft === undefined ? texts.keep : texts.change}
        </Button>
      </div>
    </form>
  );
}

/** What stood in the address for the plan stands in the plan from then on. */
const PLANNED = { finding: null, seenAt: null, effect: null, power: null, level: null, arms: null };

/** What somebody planned over the API is kept as it is. */
function otherGuardrails(begun: Draft): ExperimentPlan['guardrails'] {
  const usual = guardrailsIn(begun).map((name) => JSON.stringify(GUARDRAILS[name]));
  return begun.guardrails.filter((each) => !usual.includes(JSON.stringify(each)));
}

/** Shares as a plan may hold them: above nothing. */
const LEAST_SHARE = 0.000_001;
const MOST_SHARE = 1_000_000;
const isShare = (told: number): boolean => told >= LEAST_SHARE && told <= MOST_SHARE;

function Variants({ begun, shares, onShares }: PlanFormProps) {
  const texts = t().experiments.form;
  return (
    <fieldset className="experiments-variants">
      <legend>{texts.variants}</legend>
      {shares.map((share, at) => {
        const name = begun.variants[at]?.name ?? usualName(at);
        return (
          <div key={texts.variant(at)}>
            <TextInput
              name={`variant-${at}`}
              size="xs"
              aria-label={texts.variant(at)}
              required
              maxLength={200}
              defaultValue={name}
            />
            <TextInput
              type="number"
              size="xs"
              w={84}
              aria-label={texts.share(name)}
              min={LEAST_SHARE}
              max={MOST_SHARE}
              step="any"
              required
              defaultValue={share}
              onChange={({ currentTarget: { valueAsNumber: next } }) =>
                onShares(shares.map((each, of) => (of === at && isShare(next) ? next : each)))
              }
            />
          </div>
        );
      })}
    </fieldset>
  );
}

/** Only what the shop's events tell of can be watched. */
function Guards({ exploring, begun }: PlanFormProps) {
  const texts = t().experiments;
  const known = new Set(
    knownOf(exploring.map, begun.object).flatMap(({ name, canonical }) => [name, canonical ?? name]),
  );
  const chosen = guardrailsIn(begun);
  const offered = GUARDRAIL_NAMES.filter((name) => isOffered(name, known) || chosen.includes(name));
  return (
    <fieldset className="experiments-guards">
      <legend>{texts.form.guardrails}</legend>
      {offered.map((name) => (
        <label key={name} className="experiments-check">
          <input type="checkbox" name={`guard-${name}`} defaultChecked={chosen.includes(name)} />
          {texts.guardrails.choices[name]}
        </label>
      ))}
    </fieldset>
  );
}

function isOffered(name: GuardrailName, known: ReadonlySet<string>): boolean {
  const { activity } = GUARDRAILS[name];
  return activity === null || known.has(activity);
}

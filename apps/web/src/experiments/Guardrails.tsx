import type { ComparedVariant, ExperimentPlan, RegisteredExperiment } from '@throughline/model';
import { type Asked, useAnswer } from '../api/queries.js';
import { called, t } from '../texts/texts.js';
import { effectWords } from './Effects.js';
import { figureWords } from './figures.js';
import { questionOf, type Told } from './question.js';
import { refusalWords } from './refusal.js';
import { guardOf } from './verdict.js';

interface GuardrailsProps {
  readonly asked: Asked;
  readonly told: Told;
  readonly registered: RegisteredExperiment;
  readonly about: Parameters<typeof questionOf>[2];
}

type Guardrail = ExperimentPlan['guardrails'][number];

/** The measures that must not get worse: each is read as the experiment is, for itself. */
export function Guardrails({ registered, ...given }: GuardrailsProps) {
  const { title, heads } = t().experiments.guardrails;
  return (
    <section aria-label={title} data-testid="guardrails">
      <h2>{title}</h2>
      <div className="split-scroll" tabIndex={0} role="group" aria-label={title}>
        <table className="split figures">
          <thead>
            <tr>
              <th scope="col">{heads.what}</th>
              <th scope="col">{heads.variant}</th>
              <th scope="col">{heads.control}</th>
              <th scope="col">{heads.effect}</th>
              <th scope="col">{heads.stands}</th>
            </tr>
          </thead>
          {registered.plan.guardrails.map((guardrail) => (
            <GuardrailRows
              key={JSON.stringify(guardrail)}
              {...given}
              registered={registered}
              guardrail={guardrail}
            />
          ))}
        </table>
      </div>
    </section>
  );
}

interface GuardrailRowsProps extends GuardrailsProps {
  readonly guardrail: Guardrail;
}

function GuardrailRows({ asked, told, registered, about, guardrail }: GuardrailRowsProps) {
  const { none } = t().experiments.guardrails;
  const measured = { ...guardrail, method: registered.plan.method };
  const { data, error } = useAnswer(asked, questionOf(told, measured, about));
  const [control] = data?.arms ?? [];
  if (data === undefined || control === undefined || data.variants.length === 0)
    return (
      <tbody>
        <tr>
          <th scope="row">{guardrailWords(guardrail)}</th>
          <td colSpan={4}>{error !== null ? refusalWords(error) : data === undefined ? '…' : none}</td>
        </tr>
      </tbody>
    );
  const figure = (value: number | null): string => figureWords(guardrail.metric, value, data.currency);
  return (
    <tbody>
      {data.variants.map((variant) => (
        <tr key={variant.name}>
          <th scope="row">{guardrailWords(guardrail)}</th>
          <td>{`${variant.name}: ${figure(data.arms.find(({ name }) => name === variant.name)?.figure ?? null)}`}</td>
          <td>{figure(control.figure)}</td>
          <td>{effectWords(variant)}</td>
          <td>
            <Stands variant={variant} better={guardrail.better} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

interface StandsProps {
  readonly variant: ComparedVariant;
  readonly better: Guardrail['better'];
}

function Stands({ variant, better }: StandsProps) {
  const stands = guardOf(variant, better);
  const tone = { fine: 'good', worse: 'pain', unsure: '' }[stands];
  return <span className={tone}>{t().experiments.guardrails[stands]}</span>;
}

function guardrailWords({ metric, activity }: Guardrail): string {
  const { names } = t().experiments.guardrails;
  if (metric === 'revenue') return names.revenue;
  if (activity === null) return metric === 'conversion' ? names.bought : names.boughtOften;
  return names[metric](called(activity));
}

import type { ExperimentAnswer, RegisteredExperiment } from '@throughline/model';
import { formatCount, formatDuration } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { chance } from './figures.js';
import { LEAST_DAYS, type Progress } from './progress.js';

const DAY = 86_400;

interface Checked {
  readonly answer: ExperimentAnswer;
  readonly registered: RegisteredExperiment | undefined;
  readonly progress: Progress | undefined;
}

interface Check {
  readonly stands: 'fine' | 'doubt' | 'pain';
  readonly says: string;
}

/** What has to be so before any figure can be trusted. */
export function Health({ checks }: { readonly checks: readonly Check[] }) {
  const texts = t().experiments;
  return (
    <section aria-label={texts.health} data-testid="health">
      <h2>
        {texts.health} <span>{texts.healthNote}</span>
      </h2>
      <ul className="experiments-health">
        {checks.map(({ stands, says }) => (
          <li key={says} className={stands}>
            {says}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of one that cannot be read yet: why, and how far it is. */
export function refusedChecks(why: string, progress: Progress): Check[] {
  return [{ stands: 'doubt', says: why }, ...timeChecks(progress)];
}

export function checksOf({ answer, registered, progress }: Checked): Check[] {
  const texts = t().experiments;
  const { sampleRatio, mixed } = answer;
  const split = chance(sampleRatio.pValue);
  return [
    sampleRatio.mismatch
      ? { stands: 'pain', says: texts.ratioWrong(split) }
      : { stands: 'fine', says: texts.ratioFine(split) },
    mixed > 0
      ? { stands: 'doubt', says: texts.mixed(formatCount(mixed)) }
      : { stands: 'fine', says: texts.noneMixed },
    ...(registered === undefined ? [] : armChecks(answer, registered)),
    ...(progress === undefined ? [] : timeChecks(progress)),
  ];
}

function armChecks({ arms }: ExperimentAnswer, { plan }: RegisteredExperiment): Check[] {
  const texts = t().experiments;
  const planned = plan.variants.map(({ name }) => name);
  const seen = arms.filter(({ visitors }) => visitors > 0).map(({ name }) => name);
  const more = seen.filter((name) => !planned.includes(name));
  const missing = planned.filter((name) => !seen.includes(name));
  if (more.length + missing.length === 0) return [{ stands: 'fine', says: texts.asPlannedArms }];
  return [
    ...(more.length === 0 ? [] : [{ stands: 'pain', says: texts.unplanned(quoted(more)) } as const]),
    ...(missing.length === 0 ? [] : [{ stands: 'pain', says: texts.unseen(quoted(missing)) } as const]),
  ];
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

function timeChecks({ days, have, needed, isEnough }: Progress): Check[] {
  const texts = t().experiments;
  const ran = formatDuration(days * DAY);
  return [
    days < LEAST_DAYS
      ? { stands: 'doubt', says: texts.shortTime(ran) }
      : { stands: 'fine', says: texts.longTime(ran) },
    ...(needed === null
      ? []
      : [
          {
            stands: isEnough ? ('fine' as const) : ('doubt' as const),
            says: (isEnough ? texts.enough : texts.tooFew)(formatCount(have), formatCount(needed)),
          },
        ]),
  ];
}

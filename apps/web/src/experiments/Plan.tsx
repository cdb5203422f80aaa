import { Slider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { millisecondsOf, type RegisteredExperiment } from '@throughline/model';
import { useState } from 'react';
import { Select } from '../app/lists.js';
import { useMay } from '../api/access.js';
import { postJson } from '../api/request.js';
import { Ghosts } from '../explore/Explore.js';
import { knownOf } from '../explore/known.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import {
  formatCompact,
  formatCount,
  formatDuration,
  formatMoney,
  formatMoneyCompact,
  formatShare,
} from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { called, t } from '../texts/texts.js';
import type { Testing } from './ExperimentsView.js';
import { PlanForm } from './PlanForm.js';
import { begunWith, type Draft } from './draft.js';
import { type Baseline, figureOf, keptSize, sizeOf, type Wanted } from './sizing.js';
import { type ExperimentState, LEVELS, type Metric, USUAL } from './state.js';
import { DAYS_WATCHED, useBaseline } from './use-baseline.js';
import { useFinding } from './use-finding.js';
import { Weeks, type Week } from './Weeks.js';

interface PlanProps extends Testing {
  /** The registered draft whose plan is changed; undefined for a new one. */
  readonly draft: RegisteredExperiment | undefined;
  /** Names that others have. */
  readonly taken: ReadonlySet<string>;
}

/** What an experiment is to show and what that takes: from the shop's own figures, and kept as a draft. */
export function Plan(props: PlanProps) {
  const { exploring, test, draft } = props;
  const texts = t().experiments;
  const id = draft === undefined ? test.finding : draft.plan.finding;
  const { finding, error, again } = useFinding(exploring.asked, id);
  return (
    <section aria-label={texts.plan} data-testid="plan">
      <h2>
        {draft === undefined ? texts.plan : texts.planOf(draft.name)} <span>{texts.planNote}</span>
      </h2>
      {error !== null ? (
        <LoadFailed error={error} onRetry={again} />
      ) : finding === undefined ? (
        <Ghosts />
      ) : (
        <Planning key={id ?? ''} {...props} begun={begunWith(draft, { finding, exploring })} />
      )}
    </section>
  );
}

/** The figures of a plan: as the address says, else as the draft has them, else as is usual. */
function wantedOf(
  { effect, power, level }: ExperimentState,
  draft: RegisteredExperiment | undefined,
  shares: readonly number[],
): Wanted {
  const size = draft?.plan.size;
  return {
    effect: effect ?? size?.effect ?? USUAL.effect,
    power: power ?? size?.power ?? USUAL.power,
    level: level ?? size?.level ?? USUAL.level,
    shares,
  };
}

function Planning({ begun, ...props }: PlanProps & { readonly begun: Draft }) {
  const { exploring, test, changeTest, draft } = props;
  const texts = t().experiments;
  const may = useMay('edit');
  const [within, setWithin] = useState(begun.primary.within);
  const [metric, setMetric] = useState<Metric>(begun.primary.metric);
  const [shares, setShares] = useState<readonly number[]>(begun.variants.map(({ share }) => share));
  const arms = test.arms ?? begun.variants.length;
  // Who has one variant more than shares were set for gives it as much as the control has.
  const dealt = Array.from({ length: arms }, (_, at) => shares[at] ?? shares[0] ?? 1);
  const wanted = wantedOf(test, draft, dealt);
  const seenAt = test.seenAt === 'any' ? null : (test.seenAt ?? begun.seenAt);
  const { object, segment, primary } = begun;
  const { activity } = primary;
  const watched = useBaseline({ exploring, object, seenAt, activity, within, metric, segment });
  const { baseline, isBefore, error, again } = watched;
  const power = usePower(baseline ?? null, wanted);
  const visitors = power.data?.sampleSize?.visitors ?? null;
  const size = baseline == null || visitors === null ? null : sizeOf(baseline, wanted, visitors);
  const hasFailed = error !== null || power.error !== null;
  const isChanged =
    FIGURES.some((name) => test[name] !== null) ||
    within !== primary.within ||
    metric !== primary.metric ||
    dealt.some((share, at) => share !== begun.variants[at]?.share);
  return (
    <>
      <div className="experiments-fields">
        <PlanSlider
          label={texts.effect}
          value={wanted.effect}
          range={[0.01, 0.5, 0.01]}
          words={formatShare}
          onChange={(effect) => changeTest({ effect })}
        />
        <PlanSlider
          label={texts.power}
          value={wanted.power}
          range={[0.5, 0.99, 0.01]}
          words={formatShare}
          onChange={(next) => changeTest({ power: next })}
        />
        <PlanSlider
          label={texts.arms}
          value={arms}
          range={[2, 6, 1]}
          words={formatCount}
          onChange={(next) => changeTest({ arms: next })}
        />
        <Select
          size="xs"
          label={texts.seenAt}
          searchable
          allowDeselect={false}
          data={placesOf(props.exploring, begun.object, seenAt)}
          value={seenAt ?? 'any'}
          onChange={(next) => changeTest({ seenAt: next })}
        />
        <Select
          size="xs"
          label={texts.level}
          allowDeselect={false}
          data={LEVELS.map((level) => ({ value: String(level), label: formatShare(level) }))}
          value={String(wanted.level)}
          onChange={(next) => changeTest({ level: next === null ? null : Number(next) })}
        />
      </div>
      {error === null ? null : <LoadFailed error={error} onRetry={again} />}
      {power.error === null ? null : <LoadFailed error={power.error} onRetry={() => void power.refetch()} />}
      {baseline === null ? <p className="explore-note">{texts.cannotPlan}</p> : null}
      {baseline == null || power.data === undefined ? (
        baseline === undefined && error === null ? (
          <Ghosts />
        ) : null
      ) : (
        <>
          <Needs
            baseline={baseline}
            size={size}
            within={within}
            activity={activity}
            currency={exploring.shop.settings.currency}
          />
          <Weeks weeks={power.data.weeks ?? []} />
        </>
      )}
      {may ? (
        <PlanForm
          {...props}
          begun={{ ...begun, seenAt }}
          size={keptSize({ size, planned: draft?.plan.size ?? null, isChanged, hasFailed })}
          waits={
            !hasFailed &&
            (baseline === undefined ||
              isBefore ||
              (baseline !== null && (power.isPending || power.isPlaceholderData)))
          }
          shares={dealt}
          onShares={setShares}
          within={within}
          onWithin={setWithin}
          metric={metric}
          onMetric={setMetric}
        />
      ) : null}
    </>
  );
}

/** What the address holds of a plan whose size follows from it. */
const FIGURES = ['seenAt', 'effect', 'power', 'level', 'arms'] as const;

function placesOf({ map }: Testing['exploring'], object: string, seenAt: string | null) {
  const known = knownOf(map, object).map(({ name }) => name);
  const listed = seenAt === null || known.includes(seenAt) ? known : [seenAt, ...known];
  return [
    { value: 'any', label: t().experiments.anywhere },
    ...listed.map((name) => ({ value: name, label: called(name) })),
  ];
}

interface PowerAnswer {
  readonly sampleSize?: { readonly visitors: number | null };
  readonly weeks?: readonly Week[];
}

const WEEKS_SHOWN = 8;

function usePower(baseline: Baseline | null, { effect, power, level, shares }: Wanted) {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const input = {
    ...(baseline === null ? {} : figureOf(baseline)),
    effect,
    power,
    level,
    arms: shares.length,
    // As if all were dealt like the variant that is seen least.
    visitorsPerWeek: (baseline?.perDay ?? 0) * 7 * ((Math.min(...shares) * shares.length) / all),
    weeks: WEEKS_SHOWN,
  };
  return useQuery({
    queryKey: ['power', input],
    queryFn: ({ signal }) => postJson<PowerAnswer>('/api/decide/power', input, signal),
    enabled: baseline !== null,
    placeholderData: (before) => before,
  });
}

interface NeedsProps {
  readonly baseline: Baseline;
  readonly size: ReturnType<typeof sizeOf> | null;
  readonly within: string | null;
  /** What counts, where it is not an order. */
  readonly activity: string | null;
  readonly currency: string;
}

const DAY = 86_400;

function Needs({ baseline: { rate, perDay, spent }, size, within, activity, currency }: NeedsProps) {
  const texts = t().experiments;
  const length = formatDuration(within === null ? DAYS_WATCHED * DAY : millisecondsOf(within) / 1000);
  return (
    <p className="explore-said" data-testid="needs">
      {spent === undefined
        ? texts.baseline(
            formatShare(rate),
            formatCompact(perDay),
            activity === null ? null : called(activity),
          )
        : texts.baselineSpent({
            perDay: formatCompact(perDay),
            mean: formatMoney(spent.mean, currency),
            sd: formatMoneyCompact(spent.sd, currency),
          })}{' '}
      {texts.baselineWithin(length)}{' '}
      <Marked
        text={
          size === null
            ? texts.needsForever
            : texts.needs(formatCount(size.visitors), formatDuration(size.days * DAY))
        }
      />{' '}
      {size === null || size.perMonth === null ? null : (
        <Marked text={texts.worth(formatMoneyCompact(size.perMonth, currency))} />
      )}
    </p>
  );
}

interface PlanSliderProps {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [least: number, most: number, step: number];
  readonly words: (value: number) => string;
  readonly onChange: (value: number) => void;
}

function PlanSlider({ label, value, range: [min, max, step], words, onChange }: PlanSliderProps) {
  return (
    <div className="experiments-field">
      <span className="figures">
        {label} <strong>{words(value)}</strong>
      </span>
      <Slider
        key={value}
        size="sm"
        thumbLabel={label}
        label={null}
        {...{ min, max, step }}
        defaultValue={value}
        onChangeEnd={onChange}
      />
    </div>
  );
}

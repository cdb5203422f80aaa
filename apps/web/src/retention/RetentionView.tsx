import './retention.css';
import { SegmentedControl } from '@mantine/core';
import { useAnswer } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Answered } from '../explore/Answered.js';
import { behindState } from '../explore/behind.js';
import { BehindDialog } from '../explore/BehindDialog.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { firstPair, knownOf } from '../explore/known.js';
import { narrowed, splitBy } from '../explore/narrowed.js';
import { ActivityPicker, BreakdownPicker } from '../explore/Pickers.js';
import { t } from '../texts/texts.js';
import { behindCohorts } from './behind-cohorts.js';
import { CohortTable } from './CohortTable.js';
import { RetentionSplit } from './RetentionSplit.js';

const INTERVALS = ['day', 'week', 'month'] as const;
type Interval = (typeof INTERVALS)[number];

/** Who comes back, by when they first came: cohorts of entries, interval after interval. */
export function RetentionView() {
  return (
    <Explore
      title={t().retention.title}
      testId="retention"
      suits="customer"
      controls={({ state, change }) => <BreakdownPicker value={state.by} onChange={(by) => change({ by })} />}
    >
      {(exploring) => <Retention {...exploring} />}
    </Explore>
  );
}

function Retention(exploring: Exploring) {
  const { map, object, state, change } = exploring;
  const [first, second] = firstPair(map, object) ?? [null, null];
  const start = state.activities[0] ?? first;
  const back = state.activities[1] ?? state.activities[0] ?? second;
  const interval = INTERVALS.find((each) => each === state.every) ?? 'week';
  const known = knownOf(map, object);
  if (start === null || back === null) return <p className="explore-note">{t().retention.none}</p>;
  return (
    <>
      <div className="retention-ask">
        <span>{t().retention.whoseFirst}</span>
        <ActivityPicker
          label={t().retention.start}
          value={start}
          known={known}
          onChange={(name) => change({ activities: [name, back] })}
        />
        <span>{t().retention.inOne}</span>
        <SegmentedControl
          size="xs"
          aria-label={t().retention.interval}
          value={interval}
          onChange={(every) => change({ every })}
          data={INTERVALS.map((value) => ({ value, label: t().retention.intervals[value] }))}
        />
        <span>{t().retention.comesBack}</span>
        <ActivityPicker
          label={t().retention.back}
          value={back}
          known={known}
          onChange={(name) => change({ activities: [start, name] })}
        />
      </div>
      <Cohorts exploring={exploring} start={start} back={back} interval={interval} />
    </>
  );
}

interface CohortsProps {
  readonly exploring: Exploring;
  readonly start: string;
  readonly back: string;
  readonly interval: Interval;
}

function Cohorts({ exploring: { asked, object, state, shop }, start, back, interval }: CohortsProps) {
  const question = {
    kind: 'retention' as const,
    object,
    start: { activity: start },
    return: { activity: back },
    interval,
    intervals: 13,
    ...narrowed(state),
    ...splitBy(state),
  };
  const query = useAnswer(asked, question);
  const [{ behind }, open] = useSearchPart(behindState);
  const onBehind = (key: string) => open({ behind: key });
  return (
    <>
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => (
          <>
            {answer.breakdowns === undefined ? null : (
              <RetentionSplit
                {...{ answer, object, onBehind }}
                groups={answer.breakdowns}
                by={state.by ?? ''}
              />
            )}
            <CohortTable {...{ answer, object, onBehind }} zone={shop.settings.zone} />
          </>
        )}
      </Answered>
      <BehindDialog
        figure={behindCohorts(behind, question, shop.settings.zone)}
        onClose={() => open({ behind: null }, { replace: true })}
      />
    </>
  );
}

import { SegmentedControl } from '@mantine/core';
import type { ThroughputAnswer } from '@throughline/model';
import { type QuestionOf, useAnswer } from '../api/queries.js';
import { useSearchPart } from '../app/use-search-part.js';
import { Answered } from '../explore/Answered.js';
import { behindState } from '../explore/behind.js';
import { BehindDialog } from '../explore/BehindDialog.js';
import { Explore, type Exploring } from '../explore/Explore.js';
import { narrowed } from '../explore/narrowed.js';
import { formatDuration, formatObjects } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { called, t } from '../texts/texts.js';
import { behindWaits } from './behind-waits.js';
import { Arrivals } from './Arrivals.js';
import { Promises } from './Promises.js';
import { HandOvers, Teams } from './Teams.js';
import { StepWaits, WayTimes } from './Waits.js';

const CLOCKS = ['clock', 'working'] as const;
export type Clock = (typeof CLOCKS)[number];

/** How work flows: what is waited for and how long, which promises are kept, when work comes in and who does it. */
export function ThroughputView() {
  return (
    <Explore title={t().throughput.title} testId="throughput" suits="order">
      {(exploring) => <Throughput {...exploring} />}
    </Explore>
  );
}

function Throughput({ asked, object, state, change }: Exploring) {
  const clock = CLOCKS.find((each) => each === state.every) ?? 'clock';
  const question: QuestionOf<'throughput'> = { kind: 'throughput', object, limit: 15, ...narrowed(state) };
  const query = useAnswer(asked, question);
  const [{ behind }, open] = useSearchPart(behindState);
  const texts = t().throughput;
  return (
    <>
      <div className="explore-ask">
        <span>{texts.show}</span>
        <SegmentedControl
          size="xs"
          aria-label={texts.show}
          value={clock}
          onChange={(every) => change({ every })}
          data={CLOCKS.map((value) => ({ value, label: texts[value] }))}
        />
      </div>
      <Answered query={query} here={{ shop: asked.shop, question }}>
        {(answer) => (
          <Flowing answer={answer} object={object} clock={clock} onBehind={(key) => open({ behind: key })} />
        )}
      </Answered>
      <BehindDialog
        figure={behindWaits(behind, { object, ...narrowed(state) })}
        onClose={() => open({ behind: null }, { replace: true })}
      />
    </>
  );
}

interface FlowingProps {
  readonly answer: ThroughputAnswer;
  readonly object: string;
  readonly clock: Clock;
  readonly onBehind: (key: string) => void;
}

function Flowing({ answer, object, clock, onBehind }: FlowingProps) {
  if (answer.journeys === 0) return <p className="explore-note">{t().throughput.none}</p>;
  return (
    <>
      <Said answer={answer} object={object} />
      <StepWaits answer={answer} clock={clock} onBehind={onBehind} />
      <Promises answer={answer} />
      <WayTimes answer={answer} clock={clock} onBehind={onBehind} />
      <Arrivals answer={answer} />
      <div className="explore-pair">
        <Teams answer={answer} />
        <HandOvers answer={answer} />
      </div>
    </>
  );
}

function Said({ answer: { steps, journeys }, object }: Pick<FlowingProps, 'answer' | 'object'>) {
  const texts = t().throughput;
  const longest = steps.toSorted((one, other) => (other.wait?.p50 ?? 0) - (one.wait?.p50 ?? 0))[0];
  const of = formatObjects(journeys, object);
  return (
    <p className="explore-said">
      <Marked
        text={
          longest?.wait == null
            ? texts.saidNoWait(of)
            : texts.said(of, called(longest.activity), formatDuration(longest.wait.p50))
        }
      />
    </p>
  );
}

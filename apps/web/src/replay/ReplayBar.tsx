import './replay.css';
import { ActionIcon, CloseButton, SegmentedControl, Slider } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconPlayerSkipForward } from '@tabler/icons-react';
import type { ReplayAnswer } from '@throughline/model';
import { useMemo } from 'react';
import { useView } from '../app/use-view.js';
import { prefersStillness } from '../canvas/glide.js';
import { formatCount, formatDecimal } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { Arrivals } from './Arrivals.js';
import { SPEEDS, type Speed } from './clock.js';
import { arrivalsOf } from './flights.js';
import { momentText } from './moment-text.js';
import type { Playback } from './use-replay.js';

interface ReplayBarProps {
  readonly answers: readonly ReplayAnswer[];
  readonly playback: Playback;
  readonly zone: string;
}

const BARS = 120;

/** What plays the map: the clock, how fast it goes, when journeys arrived, and how many are under way. */
export function ReplayBar({ answers, playback, zone }: ReplayBarProps) {
  const { span, moment, seek } = playback;
  const bars = useMemo(() => arrivalsOf(answers, span, BARS), [answers, span]);
  const when = momentText(moment, zone);
  return (
    <section className="replay" aria-label={t().replay.label} data-testid="replay">
      <Buttons playback={playback} />
      <div className="replay-time">
        <Arrivals bars={bars} reached={moment} zone={zone} />
        <Slider
          className="replay-slider"
          size={3}
          thumbSize={14}
          min={span.from}
          max={span.to}
          step={(span.to - span.from) / 1000}
          value={moment}
          label={null}
          onChange={seek}
          thumbLabel={t().replay.moment}
          thumbProps={{ 'aria-valuetext': when }}
        />
      </div>
      <Told answers={answers} playback={playback} when={when} />
    </section>
  );
}

function Buttons({ playback: { playing, toggle, step, speed, setSpeed } }: Pick<ReplayBarProps, 'playback'>) {
  const texts = t().replay;
  return (
    <div className="replay-buttons">
      <ActionIcon
        size={36}
        radius="xl"
        aria-label={playing ? texts.pause : texts.play}
        title={playing ? texts.pause : texts.play}
        onClick={toggle}
      >
        {playing ? <IconPlayerPauseFilled size={17} /> : <IconPlayerPlayFilled size={17} />}
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={texts.step}
        title={texts.step}
        onClick={() => step(1)}
      >
        <IconPlayerSkipForward size={16} />
      </ActionIcon>
      <SegmentedControl
        size="xs"
        aria-label={texts.speed}
        value={String(speed)}
        onChange={(value) => setSpeed(SPEEDS.find((each) => String(each) === value) ?? 1)}
        data={SPEEDS.map((each) => ({ value: String(each), label: speedText(each) }))}
      />
    </div>
  );
}

const speedText = (speed: Speed): string => `${formatDecimal(speed)}×`;

interface ToldProps extends Pick<ReplayBarProps, 'answers' | 'playback'> {
  readonly when: string;
}

/** When it is and how many journeys are under way; what the drawing or the answer leaves out is said. */
function Told({ answers, playback: { underway, playing }, when }: ToldProps) {
  const { change } = useView();
  const texts = t().replay;
  const cut = answers.reduce((sum, answer) => sum + answer.cut, 0);
  const moves = answers.reduce((sum, answer) => sum + answer.moves, 0);
  return (
    <div className="replay-told">
      <div>
        <strong className="figures" aria-live={playing ? 'off' : 'polite'}>
          {when}
        </strong>
        <span className="figures" title={texts.underwayMeans}>
          {texts.underway(underway.count, formatCount(underway.count))}
          {underway.unseen === 0 ? '' : ` · ${texts.unseen(formatCount(underway.unseen))}`}
        </span>
        <span className="figures">
          {cut === 0
            ? texts.all(formatCount(moves))
            : texts.sample(formatCount(moves - cut), formatCount(moves))}
          {prefersStillness() ? ` · ${texts.still}` : ''}
        </span>
      </div>
      <CloseButton aria-label={texts.close} onClick={() => change({ replay: null })} />
    </div>
  );
}

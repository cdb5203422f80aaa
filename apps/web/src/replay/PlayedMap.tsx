import type { ReactNode } from 'react';
import type { Asked } from '../api/queries.js';
import type { Narrowing } from '../drawing/use-drawing.js';
import { useView } from '../app/use-view.js';
import type { MapLayer } from '../map/MapCanvas.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { t } from '../texts/texts.js';
import { ReplayBar } from './ReplayBar.js';
import { ReplayLayer } from './ReplayLayer.js';
import { usePlayback, useReplayAnswers } from './use-replay.js';

interface PlayedMapProps {
  readonly asked: Asked;
  /** Whose journeys alone are played. */
  readonly narrowing: Narrowing;
  /** The shop's time zone: the clock shows its hours. */
  readonly zone: string;
  /** Object types that are shown. */
  readonly types: readonly string[];
  readonly children: (layer: MapLayer | undefined) => ReactNode;
}

/** A map, and its journeys flowing over it where they are played. */
export function PlayedMap({ asked, narrowing, zone, types, children }: PlayedMapProps) {
  const { view } = useView();
  const on = view.replay !== null;
  const { answers, waiting, error } = useReplayAnswers(asked, on ? types : [], narrowing);
  const playback = usePlayback(answers);
  const layer: MapLayer | undefined =
    playback === null
      ? undefined
      : (drawn) => <ReplayLayer answers={answers} playback={playback} {...drawn} />;
  return (
    <div className={on ? 'played is-replaying' : 'played'}>
      <div className="played-map">{children(layer)}</div>
      {on && error !== null ? <LoadFailed error={error} onRetry={() => window.location.reload()} /> : null}
      {on && error === null && playback === null ? (
        <p className="replay replay-none" role="status">
          {waiting ? t().replay.loading : t().replay.nothing}
        </p>
      ) : null}
      {playback === null ? null : <ReplayBar answers={answers} playback={playback} zone={zone} />}
    </div>
  );
}

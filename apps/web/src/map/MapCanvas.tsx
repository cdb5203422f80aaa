import { objectTypeColours, type Scene, type SceneNode } from '@throughline/blueprint';
import type { MapAnswer } from '@throughline/model';
import { useCallback, useMemo } from 'react';
import { useScheme } from '../app/colours.js';
import { useView } from '../app/use-view.js';
import type { Insets } from '../canvas/camera.js';
import { DrawingCanvas } from '../canvas/DrawingCanvas.js';
import type { FigureRow } from '../canvas/NodeCard.js';
import { firstRow } from '../canvas/rows.js';
import { useMapScene } from '../layout/use-scene.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { useNarrow } from '../shell/use-narrow.js';
import type { Camera } from '../state/view-state.js';
import { LinkLabels } from './LinkLabels.js';
import { MapSkeleton } from './MapSkeleton.js';
import { mapOptions } from './options.js';

const INSETS: Insets = { left: 24, top: 20, right: 24, bottom: 20 };

interface MapCanvasProps {
  readonly map: MapAnswer;
  readonly stamp: string;
}

export function MapCanvas({ map, stamp }: MapCanvasProps) {
  const { view } = useView();
  const narrow = useNarrow();
  const options = mapOptions(view, map, narrow);
  const { data: scene, error, refetch } = useMapScene({ answer: map, stamp }, options);
  if (scene !== undefined) return <Painted map={map} scene={scene} />;
  return error === null ? <MapSkeleton /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
}

function Painted({ map, scene }: { readonly map: MapAnswer; readonly scene: Scene }) {
  const { view, change } = useView();
  const scheme = useScheme();
  const types = Object.keys(map.objects);
  const colours = useMemo(() => objectTypeColours(types, scheme), [types.join(), scheme]);
  const drawing = useMemo(() => ({ x: 0, y: 0, width: scene.width, height: scene.height }), [scene]);
  const onCamera = useCallback((camera: Camera | null) => change({ camera }, { replace: true }), [change]);
  const onPick = useCallback(
    (id: string | null) => {
      if (id !== view.step) change({ step: id });
    },
    [change, view.step],
  );
  return (
    <DrawingCanvas
      scene={scene}
      drawing={drawing}
      insets={INSETS}
      at={view.camera}
      onCamera={onCamera}
      selected={view.step}
      onPick={onPick}
      label="Process map. Arrow keys go from activity to activity, Enter opens one, plus and minus zoom."
      testId="map-canvas"
      colours={colours}
      typeColours={colours}
      nameOf={sentence}
      rowsOf={rows}
      noteOf={() => null}
      over={(k) => <LinkLabels links={scene.links} k={k} />}
    />
  );
}

function rows(node: SceneNode): readonly FigureRow[] {
  return [...firstRow(node), ...node.facts.map(({ name, value }) => ({ left: name, right: value }))];
}

/** What a screen reader says of an activity: its name and its figures. */
function sentence({ label, facts }: SceneNode): string {
  return [label, ...facts.map(({ name, value }) => `${name}: ${value}`)].join('; ');
}

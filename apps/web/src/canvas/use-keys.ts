import { useCallback, type KeyboardEvent } from 'react';
import type { SceneNode } from '@throughline/blueprint';
import { isArrow, neighbour } from './neighbour.js';
import type { CameraControl } from './use-camera.js';
import { ZOOM_STEP } from './ZoomButtons.js';
import { thingAt } from './use-pointing.js';

interface KeyOptions {
  readonly nodes: readonly SceneNode[];
  readonly control: CameraControl;
  readonly onPick: (id: string | null) => void;
}

/** Arrow keys go from node to node, Enter opens, Escape closes, plus, minus and 0 zoom. */
export function useKeys({ nodes, control, onPick }: KeyOptions): (event: KeyboardEvent<Element>) => void {
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const focused = thingAt(event.target)?.id ?? null;
      if (isArrow(event.key))
        focusNode(event.currentTarget, neighbour(nodes, focused ?? '', event.key), { nodes, control });
      else if (event.key === 'Enter' || event.key === ' ') onPick(focused);
      else if (event.key === 'Escape') onPick(null);
      else if (event.key === '+' || event.key === '=') control.zoomBy(ZOOM_STEP);
      else if (event.key === '-') control.zoomBy(1 / ZOOM_STEP);
      else if (event.key === '0') control.fit();
      else return;
      event.preventDefault();
    },
    [nodes, control, onPick],
  );
}

function focusNode(
  surface: Element,
  id: string | null,
  { nodes, control }: Pick<KeyOptions, 'nodes' | 'control'>,
): void {
  const node = nodes.find((other) => other.id === id);
  if (node === undefined) return;
  surface.querySelector<SVGGElement>(`[data-node="${CSS.escape(node.id)}"]`)?.focus({ preventScroll: true });
  control.reveal(node);
}

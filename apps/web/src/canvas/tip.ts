import { say, t } from '../texts/texts.js';
import type { Scene } from '@throughline/blueprint';
import type { TooltipContent } from './Tooltip.js';
import type { Pointed } from './use-pointing.js';

/** What the tooltip says of a node or a link. */
export function tipOf(
  scene: Scene,
  pointed: Pick<Pointed, 'kind' | 'id'>,
  noteOf: (id: string) => string | null,
): TooltipContent | null {
  return pointed.kind === 'node' ? ofNode(scene, pointed.id, noteOf) : ofLink(scene, pointed.id);
}

function ofNode(scene: Scene, id: string, noteOf: (id: string) => string | null): TooltipContent | null {
  const node = scene.nodes.find((other) => other.id === id);
  if (node === undefined) return null;
  const opens = node.folds > 0 ? t().canvas.folded(node.folds) : null;
  return { title: node.label, subtitle: null, facts: node.facts, note: opens ?? noteOf(id) };
}

function ofLink(scene: Scene, id: string): TooltipContent | null {
  const link = scene.links.find((other) => other.id === id);
  if (link === undefined) return null;
  const name = (end: string): string => scene.nodes.find((node) => node.id === end)?.label ?? end;
  return {
    title: `${name(link.from)} → ${name(link.to)}`,
    subtitle: say().noun(link.objectType, 'one'),
    facts: link.facts,
    note: null,
  };
}

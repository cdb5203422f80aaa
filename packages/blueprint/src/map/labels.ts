import type { SceneLink, SceneNode } from '../scene.js';
import { textWidth } from '../text/inter.js';

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const FIGURE_FONT = 10;
const HEIGHT = 12;

/** Keeps the figures that find room, those of the widest links first; the others are told by the tooltip alone. */
export function settleLabels(links: readonly SceneLink[], nodes: readonly SceneNode[]): SceneLink[] {
  const taken: Area[] = nodes.map(({ x, y, width, height }) => ({
    left: x - 2,
    top: y - 2,
    right: x + width + 2,
    bottom: y + height + 2,
  }));
  const silent = new Set<string>();
  for (const link of [...links].sort((a, b) => b.width - a.width || (a.id < b.id ? -1 : 1))) {
    if (link.label === '') continue;
    const area = areaOf(link);
    if (taken.some((other) => overlap(area, other))) silent.add(link.id);
    else taken.push(area);
  }
  return links.map((link) => (silent.has(link.id) ? { ...link, label: '' } : link));
}

function areaOf({ label, labelX, labelY }: SceneLink): Area {
  const half = textWidth(label, FIGURE_FONT) / 2 + 2;
  return { left: labelX - half, right: labelX + half, top: labelY - HEIGHT / 2, bottom: labelY + HEIGHT / 2 };
}

const overlap = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

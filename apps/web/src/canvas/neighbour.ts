import type { SceneNode } from '@throughline/blueprint';

export const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
export type Arrow = (typeof ARROWS)[number];

export function isArrow(key: string): key is Arrow {
  return (ARROWS as readonly string[]).includes(key);
}

const WAY: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Being off to the side counts more than being far ahead, so that rows and columns are followed. */
const ASIDE = 2.2;

type Placed = Pick<SceneNode, 'id' | 'x' | 'y' | 'width' | 'height'>;

/** The node that lies next in the direction of an arrow key, or null where there is none. */
export function neighbour(nodes: readonly Placed[], from: string, arrow: Arrow): string | null {
  const start = nodes.find(({ id }) => id === from);
  if (start === undefined) return nodes[0]?.id ?? null;
  const [wayX, wayY] = WAY[arrow];
  let best: { id: string; cost: number } | null = null;
  for (const node of nodes) {
    const x = node.x + node.width / 2 - start.x - start.width / 2;
    const y = node.y + node.height / 2 - start.y - start.height / 2;
    const ahead = x * wayX + y * wayY;
    const aside = Math.abs(x * wayY) + Math.abs(y * wayX);
    if (node.id === from || ahead < 1 || aside > ahead * 3) continue;
    const cost = ahead + aside * ASIDE;
    if (best === null || cost < best.cost) best = { id: node.id, cost };
  }
  return best?.id ?? null;
}

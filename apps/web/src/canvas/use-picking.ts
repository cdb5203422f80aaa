import type { SceneLink } from '@throughline/blueprint';
import { useMemo } from 'react';

export interface Focus {
  /** The node whose ways stand out. */
  readonly node: string | null;
  readonly link: string | null;
}

export interface Lit {
  readonly nodes: ReadonlySet<string> | null;
  readonly links: ReadonlySet<string> | null;
}

const ALL: Lit = { nodes: null, links: null };

/** What stands out while a node or link is pointed at or picked: it, its ways, and where they lead. */
export function useLit(links: readonly SceneLink[], { node, link }: Focus): Lit {
  return useMemo(() => {
    if (node === null && link === null) return ALL;
    const near = links.filter((other) =>
      link === null ? other.from === node || other.to === node : other.id === link,
    );
    const nodes = new Set(near.flatMap(({ from, to }) => [from, to]));
    if (node !== null) nodes.add(node);
    return { nodes, links: new Set(near.map(({ id }) => id)) };
  }, [links, node, link]);
}

import type { DashboardTile } from '@throughline/model';

/** Columns that tiles lie in, least and most of them for one, and rows that one may be high (the server's rules). */
export const COLUMNS = 12;
const NARROWEST = 3;
const HIGHEST = 6;

type Tiles = readonly DashboardTile[];

/** A new tile, at the end: half as wide as the dashboard. */
export function added(tiles: Tiles, answer: string): Tiles {
  return [...tiles, { answer, width: 6, height: 2 }];
}

export function without(tiles: Tiles, at: number): Tiles {
  return tiles.filter((_, index) => index !== at);
}

/** The tile taken out and put in at another place; beyond the ends is at them. */
export function moved(tiles: Tiles, from: number, to: number): Tiles {
  const tile = tiles[from];
  if (tile === undefined) return tiles;
  const rest = without(tiles, from);
  const place = Math.min(rest.length, Math.max(0, to));
  return [...rest.slice(0, place), tile, ...rest.slice(place)];
}

/** The tile at another size, within what is allowed. */
export function resized(
  tiles: Tiles,
  at: number,
  size: { readonly width: number; readonly height: number },
): Tiles {
  const width = within(size.width, NARROWEST, COLUMNS);
  const height = within(size.height, 1, HIGHEST);
  return tiles.map((tile, index) => (index === at ? { ...tile, width, height } : tile));
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}

/** What an arrangement is told from another by. */
interface Arranged {
  readonly name: string;
  readonly tiles: Tiles;
}

/** Whether anything was arranged: another name, other tiles, or the same at other places and sizes. */
export function differs(one: Arranged, other: Arranged): boolean {
  return (
    one.name !== other.name ||
    one.tiles.length !== other.tiles.length ||
    one.tiles.some(({ answer, width, height }, at) => {
      const tile = other.tiles[at];
      return tile?.answer !== answer || tile.width !== width || tile.height !== height;
    })
  );
}

/** Where an arrow key takes a tile, or by how much it changes one; null for other keys. */
export function arrow(key: string): { readonly across: number; readonly down: number } | null {
  switch (key) {
    case 'ArrowLeft':
      return { across: -1, down: 0 };
    case 'ArrowRight':
      return { across: 1, down: 0 };
    case 'ArrowUp':
      return { across: 0, down: -1 };
    case 'ArrowDown':
      return { across: 0, down: 1 };
    default:
      return null;
  }
}

import type { SceneLink } from '@throughline/blueprint';
import type { Box } from './camera.js';

type Labelled = Pick<SceneLink, 'id' | 'label' | 'labelX' | 'labelY' | 'width'>;

interface Surroundings {
  readonly height: number;
  readonly widthOf: (text: string) => number;
  /** What no label may lie on, in the drawing's own units. */
  readonly obstacles: readonly Box[];
  /** Where the drawing begins and ends, in its own units: no label reaches beyond. */
  readonly band?: Pick<Box, 'x' | 'width'> | undefined;
}

/** The labels that can stand at a scale without one lying on another, those of the widest lines first. */
export function clearLabels<Link extends Labelled>(
  links: readonly Link[],
  k: number,
  around: Surroundings,
): readonly Link[] {
  const kept: { link: Link; half: number }[] = [];
  const wanted = links
    .filter(({ label }) => label !== '')
    .sort((a, b) => b.width - a.width || (a.id < b.id ? -1 : 1));
  for (const each of wanted) {
    const half = around.widthOf(each.label) / 2 + 2;
    const link = within(each, half / k, around.band);
    const hit = kept.some(
      (other) =>
        Math.abs(other.link.labelX - link.labelX) * k < other.half + half &&
        Math.abs(other.link.labelY - link.labelY) * k < around.height,
    );
    if (!hit && !covers(link, { half, k, around })) kept.push({ link, half });
  }
  return kept.map(({ link }) => link);
}

/** A label at the end of the drawing stands as far inside as it is long. */
function within<Link extends Labelled>(link: Link, half: number, band: Surroundings['band']): Link {
  if (band === undefined) return link;
  const labelX = Math.max(band.x + half, Math.min(link.labelX, band.x + band.width - half));
  return labelX === link.labelX ? link : { ...link, labelX };
}

interface At {
  readonly half: number;
  readonly k: number;
  readonly around: Surroundings;
}

function covers({ labelX, labelY }: Labelled, { half, k, around }: At): boolean {
  const wide = half / k;
  const high = around.height / 2 / k;
  return around.obstacles.some(
    ({ x, y, width, height }) =>
      labelX + wide > x && labelX - wide < x + width && labelY + high > y && labelY - high < y + height,
  );
}

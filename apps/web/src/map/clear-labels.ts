import type { SceneLink } from '@throughline/blueprint';

type Labelled = Pick<SceneLink, 'id' | 'label' | 'labelX' | 'labelY' | 'width'>;

interface Letters {
  readonly height: number;
  readonly widthOf: (text: string) => number;
}

/** The labels that can stand at a scale without one lying on another, those of the widest lines first. */
export function clearLabels<Link extends Labelled>(
  links: readonly Link[],
  k: number,
  letters: Letters,
): readonly Link[] {
  const kept: { link: Link; half: number }[] = [];
  const wanted = links
    .filter(({ label }) => label !== '')
    .sort((a, b) => b.width - a.width || (a.id < b.id ? -1 : 1));
  for (const link of wanted) {
    const half = letters.widthOf(link.label) / 2 + 2;
    const hit = kept.some(
      (other) =>
        Math.abs(other.link.labelX - link.labelX) * k < other.half + half &&
        Math.abs(other.link.labelY - link.labelY) * k < letters.height,
    );
    if (!hit) kept.push({ link, half });
  }
  return kept.map(({ link }) => link);
}

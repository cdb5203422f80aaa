import type { LinkTone, Scene, SceneLink } from '@throughline/blueprint';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { type ComparedLine, isOthers } from './compared-lines.js';
import { pointsText, shareOf } from './points.js';
import { lineWords } from './search.js';
import { verdictOf } from './verdict.js';

/** Links of a drawing by how many more or fewer go them. */
export interface ComparedLinks<Drawn extends Scene> {
  readonly scene: Drawn;
  /** By the link’s id. */
  readonly tones: ReadonlyMap<string, LinkTone>;
}

/** Pixels of the line that changes most, and of one that may be unchanged. */
const WIDEST = 7;
const THIN = 1;
/** Pixels of one that changes, and of the dots of one that only the other side goes, at least. */
const LEAST = 2;
const DOT = 3;

/** Draws the lines of a scene by what changed in place of how many go: wide by the change, with the figure on them. */
export function comparedLinks<Drawn extends Scene>(
  scene: Drawn,
  lines: readonly ComparedLine[],
): ComparedLinks<Drawn> {
  const found = new Map(lines.map((each) => [each.id, each]));
  const sure = lines.flatMap(({ difference }) => (difference?.sure === true ? [difference.change] : []));
  const most = Math.max(1e-9, ...sure.map(Math.abs));
  const told = scene.links.map((link) => {
    const { objectType: object, from, to } = link;
    return linkOf(link, found.get(lineWords({ object, from, to })), most);
  });
  return {
    scene: { ...scene, links: told.map(({ link }) => link) },
    tones: new Map(told.map(({ link, tone }) => [link.id, tone])),
  };
}

function linkOf(
  link: SceneLink,
  compared: ComparedLine | undefined,
  most: number,
): { readonly link: SceneLink; readonly tone: LinkTone } {
  const difference = compared?.difference ?? null;
  if (compared === undefined || difference === null)
    return { link: { ...link, label: '', width: THIN }, tone: 'chance' };
  const { change, sure } = difference;
  const facts = [...link.facts, factOf(compared, pointsText(change), verdictOf(difference))];
  const label = sure ? pointsText(change) : '';
  const wide = Math.max(LEAST, (Math.abs(change) / most) * WIDEST);
  // That nobody goes it is seen however few the others are.
  if (isOthers(compared))
    return { link: { ...link, facts, label, width: sure ? Math.max(DOT, wide) : DOT }, tone: 'other' };
  return sure
    ? { link: { ...link, facts, label, width: wide }, tone: change > 0 ? 'more' : 'fewer' }
    : { link: { ...link, facts, label, width: THIN }, tone: 'chance' };
}

function factOf(compared: ComparedLine, change: string, verdict: string): SceneLink['facts'][number] {
  const texts = t().drawing.versus;
  const { before, after } = compared;
  const only = isOthers(compared) ? `, ${texts.otherOnly}` : '';
  const counts = `${formatCount(before.count)} → ${formatCount(after.count)}`;
  return {
    name: texts.change,
    value: `${shareOf(before)} → ${shareOf(after)} (${counts}), ${change}, ${verdict}${only}`,
  };
}

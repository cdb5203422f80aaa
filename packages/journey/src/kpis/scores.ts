import type { KpiFigure, KpisQuestion } from '@throughline/model';
import { steady } from '../answer/steady.js';
import type { ScoreRow } from './events.sql.js';
import type { Words } from '../words/words.js';

/** A number whose name does not say on which scale its answers are: they tell by themselves. */
export const UNSAID = 'score';
/** What such answers are called here where they go from 1 to 5, and where they go by neither scale. */
export const UNSAID_STARS = 'score of 1 to 5';
export const UNSAID_OFF = 'score of no scale';
/** What an answer is called that lies off the scale of the others at its activity: nobody looks for it. */
export const STRAY = 'score off its scale';

const NPS_NAMES: readonly string[] = ['nps', 'nps score', 'nps_score', UNSAID, UNSAID_OFF];
const CSAT_NAMES: readonly string[] = [
  'csat',
  'csat score',
  'csat_score',
  'satisfaction',
  'stars',
  'rating',
  UNSAID_STARS,
  UNSAID_OFF,
];
/** Names that say on which scale their answers are, as stored, the likeliest first. */
export const SAID = {
  points: NPS_NAMES.filter((name) => name !== UNSAID && name !== UNSAID_OFF),
  stars: CSAT_NAMES.filter((name) => name !== UNSAID_STARS && name !== UNSAID_OFF),
} as const;
/** Names that answers in `score` have here by their scale. */
const SCALED: readonly string[] = [UNSAID_STARS, UNSAID_OFF];

export interface ScoreNames {
  /** Those that the question names. */
  readonly asked: readonly string[];
  /** Those that are looked for where it names none, the likeliest first; none that it names. */
  readonly usual: readonly string[];
}

const storedName = (name: string): string => (SCALED.includes(name) ? UNSAID : name);

const nameOf = (path: string | undefined): string[] =>
  path === undefined ? [] : [path.slice('number.'.length)];

/** Which numbers a question says hold its scores. */
export type ScoresAsked = Pick<KpisQuestion, 'nps' | 'csat'>;

/** Each name once: an answer under a name that is looked for twice would count twice. */
export function scoreNames({ nps, csat }: ScoresAsked): ScoreNames {
  const asked = new Set([...nameOf(nps), ...nameOf(csat)]);
  const looked = [...(nps === undefined ? NPS_NAMES : []), ...(csat === undefined ? CSAT_NAMES : [])];
  const usual = new Set(looked.map(storedName));
  return { asked: [...asked], usual: [...usual].filter((name) => !asked.has(name)) };
}

/** A number that holds a score, with the answers of the whole period. */
interface ScoreFound extends ScoreRow {
  /** True where its scale was judged by more than the period: few points are then few, not stars. */
  readonly judged: boolean;
}

/** Which numbers hold the two scores; null where none does. */
export interface ScoresFound {
  readonly nps: ScoreFound | null;
  readonly csat: ScoreFound | null;
}

/** A number that the question names for one score is not looked for as the other. */
export function findScores(whole: readonly ScoreRow[], { nps, csat }: ScoresAsked): ScoresFound {
  const asked = [...nameOf(nps), ...nameOf(csat)];
  const free = (names: readonly string[]) => names.filter((name) => !asked.includes(name));
  const first = (names: readonly string[]): ScoreFound | null => {
    const row = names.flatMap((name) => whole.filter((each) => each.name === name)).at(0);
    return row === undefined ? null : { ...row, judged: row.name === UNSAID && !asked.includes(UNSAID) };
  };
  return {
    nps: first(nps === undefined ? free(NPS_NAMES) : nameOf(nps)),
    csat: first(csat === undefined ? free(CSAT_NAMES) : nameOf(csat)),
  };
}

const NPS_SCALE = { least: 0, most: 10 };
const CSAT_SCALE = { least: 1, most: 5 };

/** Net promoter score in points (Reichheld 2003). */
export function npsFigure(found: ScoreFound | null, row: ScoreRow | undefined, { untold }: Words): KpiFigure {
  if (found === null) return { value: null, n: 0, why: untold.noAnswer(NPS_SCALE) };
  if (found.name === UNSAID_OFF || found.least < 0 || found.most > 10 || (found.most <= 5 && !found.judged))
    return { value: null, n: 0, why: untold.offScale(`number.${storedName(found.name)}`, found, NPS_SCALE) };
  if (row === undefined) return { value: null, n: 0, why: untold.nobodyAnswered };
  return { value: steady((100 * (row.promoters - row.detractors)) / row.answers, 9), n: row.answers };
}

/** Share of the satisfied: the two best answers of five. */
export function csatFigure(
  found: ScoreFound | null,
  row: ScoreRow | undefined,
  { untold }: Words,
): KpiFigure {
  if (found === null) return { value: null, n: 0, why: untold.noAnswer(CSAT_SCALE) };
  if (found.name === UNSAID_OFF || found.least < 1 || found.most > 5)
    return { value: null, n: 0, why: untold.offScale(`number.${storedName(found.name)}`, found, CSAT_SCALE) };
  if (row === undefined) return { value: null, n: 0, why: untold.nobodyAnswered };
  return { value: row.satisfied / row.answers, n: row.answers };
}

import type { KpiFigure, KpisQuestion } from '@throughline/model';
import { steady } from '../answer/steady.js';
import type { ScoreRow } from './events.sql.js';
import type { Words } from '../words/words.js';

const NPS_NAMES: readonly string[] = ['nps', 'nps score', 'nps_score', 'score'];
const CSAT_NAMES: readonly string[] = ['csat', 'csat score', 'csat_score', 'satisfaction', 'stars', 'rating'];

export interface ScoreNames {
  /** Those that the question names. */
  readonly asked: readonly string[];
  /** Those that are looked for where it names none, the likeliest first. */
  readonly usual: readonly string[];
}

const nameOf = (path: string | undefined): string[] =>
  path === undefined ? [] : [path.slice('number.'.length)];

/** Which numbers a question says hold its scores. */
export type ScoresAsked = Pick<KpisQuestion, 'nps' | 'csat'>;

export function scoreNames({ nps, csat }: ScoresAsked): ScoreNames {
  return {
    asked: [...nameOf(nps), ...nameOf(csat)],
    usual: [...(nps === undefined ? NPS_NAMES : []), ...(csat === undefined ? CSAT_NAMES : [])],
  };
}

/** Which numbers hold the two scores, judged by the whole period; null where none does. */
export interface ScoresFound {
  readonly nps: ScoreRow | null;
  readonly csat: ScoreRow | null;
}

export function findScores(whole: readonly ScoreRow[], { nps, csat }: ScoresAsked): ScoresFound {
  const first = (names: readonly string[]) =>
    names.map((name) => whole.find((row) => row.name === name)).find((row) => row !== undefined) ?? null;
  return {
    nps: first(nps === undefined ? NPS_NAMES : nameOf(nps)),
    csat: first(csat === undefined ? CSAT_NAMES : nameOf(csat)),
  };
}

const NPS_SCALE = { least: 0, most: 10 };
const CSAT_SCALE = { least: 1, most: 5 };

/** Net promoter score in points (Reichheld 2003). */
export function npsFigure(found: ScoreRow | null, row: ScoreRow | undefined, { untold }: Words): KpiFigure {
  if (found === null) return { value: null, n: 0, why: untold.noAnswer(NPS_SCALE) };
  if (found.least < 0 || found.most > 10 || found.most <= 5)
    return { value: null, n: 0, why: untold.offScale(`number.${found.name}`, found, NPS_SCALE) };
  if (row === undefined) return { value: null, n: 0, why: untold.nobodyAnswered };
  return { value: steady((100 * (row.promoters - row.detractors)) / row.answers, 9), n: row.answers };
}

/** Share of the satisfied: the two best answers of five. */
export function csatFigure(found: ScoreRow | null, row: ScoreRow | undefined, { untold }: Words): KpiFigure {
  if (found === null) return { value: null, n: 0, why: untold.noAnswer(CSAT_SCALE) };
  if (found.least < 1 || found.most > 5)
    return { value: null, n: 0, why: untold.offScale(`number.${found.name}`, found, CSAT_SCALE) };
  if (row === undefined) return { value: null, n: 0, why: untold.nobodyAnswered };
  return { value: row.satisfied / row.answers, n: row.answers };
}

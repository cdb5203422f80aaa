import { sharesApart, type SharesApart } from '@throughline/decide';
import { slug } from '@throughline/model';
import type { Inquiry } from '../../answer/inquiry.js';
import { matchOf } from '../../source/match.js';
import { journeySource } from '../../source/source.js';
import { countedOf } from '../counted-of.js';
import { namesOf } from '../facets.js';
import type { Candidate, Terms } from '../judge.js';
import type { Ground } from '../prepare.js';
import type { Counted } from '../read-cells.js';
import { PROMISES } from '../studies/backstage.js';
import { ERRORS } from '../studies/errors.js';
import type { Study } from '../study.js';
import { toldCandidate } from '../told.js';
import type { Say } from '../telling.js';
import { errorsAfter, type RiseRow } from './rises.sql.js';

/** Errors that may follow a step: those that activities alone tell, once for each visit or order. */
const WATCHED = [...ERRORS, ...PROMISES].filter(
  ({ detector, apart, missing, hit }) =>
    detector === 'errors' && apart > 0 && missing !== true && !('where' in hit),
);

/** Errors rise after a step where half as many more are hit as of those who did not take it. */
const LEAST_RISE = 1.5;
const LEAST_HITS = 15;
/** A chance that is worth telling, before all other findings are held against it. */
const MOST_P = 0.01;

/** What was looked at: each error after each step. */
interface Rises {
  readonly candidates: Candidate[];
  readonly lookedAt: number;
}

/** The step after which each error rises: of those who took it before, more are hit than of those who did not. */
export async function lookForRises(
  { facts, reader }: Inquiry<unknown>,
  { order }: Ground,
  { counted, terms }: { readonly counted: readonly Counted[]; readonly terms: Terms },
): Promise<Rises> {
  const errors = WATCHED.flatMap((study) => {
    const names = [study.opportunity, study.hit].map((match) => namesOf(match, facts));
    const own = names.every(({ length }) => length > 0) ? countedOf(study.id, counted) : null;
    return own === null ? [] : [{ study, own }];
  });
  if (errors.length === 0) return { candidates: [], lookedAt: 0 };
  const marks = errors.flatMap(({ study }) => [matchOf(study.opportunity, facts), matchOf(study.hit, facts)]);
  const rules = errors.map(({ study: { apart, within } }) => ({ back: apart, within }));
  const rows = await reader.rows<RiseRow>(
    errorsAfter(journeySource({ ...order, marks, marked: true }), rules),
  );
  const looked = errors.map(({ study, own }, at) => {
    const steps = stepsOf(rows.filter(({ error }) => error === at + 1));
    const [clearest] = steps.filter(isRise).sort((a, b) => a.p - b.p);
    const p = Math.min(1, (clearest?.p ?? 1) * steps.length);
    const taken = facts.activities.find(({ id }) => id === clearest?.step);
    const step = taken?.canonical ?? taken?.name;
    const found =
      clearest === undefined || step === undefined || p > MOST_P
        ? null
        : candidateOf({ ...own, study }, { ...clearest, p, step }, terms);
    return { found, lookedAt: steps.length };
  });
  return {
    candidates: looked.flatMap(({ found }) => found ?? []),
    lookedAt: looked.reduce((sum, { lookedAt }) => sum + lookedAt, 0),
  };
}

interface StepBefore extends SharesApart {
  /** Number of its activity. */
  readonly step: number;
}

function isRise({ hits, observed, baseline }: StepBefore): boolean {
  return hits >= LEAST_HITS && baseline > 0 && observed >= LEAST_RISE * baseline;
}

/** Each step that came before some opportunities and not before others, with devices held equal. */
function stepsOf(rows: readonly RiseRow[]): StepBefore[] {
  const all = new Map(rows.filter(({ step }) => step === 0).map((row) => [row.device, row]));
  const steps = [...new Set(rows.map(({ step }) => step))].filter((step) => step !== 0);
  return steps.flatMap((step) => {
    const strata = rows
      .filter((row) => row.step === step)
      .map(({ device, n, hits }) => ({
        own: n,
        ownHit: hits,
        rest: (all.get(device)?.n ?? n) - n,
        restHit: (all.get(device)?.hits ?? hits) - hits,
      }));
    const apart = sharesApart(strata);
    return apart === null ? [] : [{ ...apart, step }];
  });
}

function candidateOf(
  counted: Counted,
  { step, n, hits, observed, baseline, p }: Omit<StepBefore, 'step'> & { readonly step: string },
  terms: Terms,
): Candidate | null {
  const { at } = counted.study;
  const title: Say = ({ titles, called }, what) =>
    titles.after(what, called(step), { observed, baseline, all: n });
  const place = { from: step, to: lastOf(at) };
  const from = {
    id: `after-${slug(step)}-then`,
    title,
    at: place,
  };
  return toldCandidate(
    counted,
    { ...from, observed, baseline, p },
    { ...terms, meetings: hits, episodes: n },
  );
}

const lastOf = (at: Study['at']): string => (typeof at === 'string' ? at : at.to);

import { testedEffect, type TestedEffect } from '@throughline/decide';
import type { EffectAnswer, EffectQuestion, NoEstimate } from '@throughline/model';
import type { Inquiry } from '../answer/inquiry.js';
import { USUAL_CONTROLS } from '../experiment/experiment.js';
import type { Study } from '../findings/study.js';
import { matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { journeySource } from '../source/source.js';
import { type ExposureRow, exposuresOf } from './exposures.sql.js';
import type { SeriesRule } from './series.sql.js';
import { within } from './study-of.js';
import { type TestedRow, testedArms } from './tested-arms.sql.js';

/** What an experiment shows of a change, or why it shows nothing. */
export type ByExperiment =
  | { readonly effect: TestedEffect; readonly tested: NonNullable<EffectAnswer['tested']> }
  | { readonly untested: NoEstimate };

export interface TestAsked {
  readonly experiment: string;
  readonly study: Study;
  readonly order: JourneyOrder;
  readonly rule: Omit<SeriesRule, 'zone'>;
  /** Share that is hit outside the segment; 0 where the finding is about everybody. */
  readonly usual: number;
}

const LEVEL = 0.9;

/**
 * The effect of a change as the experiment shows that tested it: the share of opportunities that were hit after somebody first
 * saw the variant, against those who saw the control, inside the finding's segment. Who saw both counts in neither.
 */
export async function byExperiment(
  inquiry: Inquiry<EffectQuestion>,
  asked: TestAsked,
): Promise<ByExperiment> {
  const { reader, facts, words } = inquiry;
  const { reasons } = words;
  const { experiment } = asked;
  const [exposure] = await reader.rows<ExposureRow>(
    exposuresOf(journeySource(asked.order), { shop: facts.shop, experiment }),
  );
  if (exposure === undefined) return { untested: reasons.neverSeen(experiment) };
  const rows = await readArms(inquiry, asked, exposure);
  const compared = comparedIn(rows, inquiry.question.arms);
  if (compared === null) {
    const seen = rows.map(({ variant }) => variant);
    return { untested: untoldIn(inquiry, experiment, seen) };
  }
  const { control, variant } = compared;
  const effect = testedEffect({ control, variant, usual: asked.usual, level: LEVEL });
  if (effect === null) return { untested: reasons.nothingToWin(experiment) };
  const mixed = control.mixed + variant.mixed;
  return { effect, tested: { experiment, control: told(control), variant: told(variant), mixed } };
}

interface Compared {
  readonly control: TestedRow;
  readonly variant: TestedRow;
}

/** The two that were told; where none were, one called as controls are and the only other. Null where they are not to be had. */
function comparedIn(rows: readonly TestedRow[], arms: EffectQuestion['arms']): Compared | null {
  const isControl = ({ variant }: TestedRow): boolean =>
    arms === undefined ? USUAL_CONTROLS.includes(variant) : variant === arms.control;
  const control = rows.find(isControl);
  const [variant, ...more] = rows.filter((row) =>
    arms === undefined ? row !== control : row.variant === arms.variant,
  );
  return control === undefined || variant === undefined || more.length > 0 ? null : { control, variant };
}

function untoldIn(
  { question: { arms }, words: { reasons } }: Inquiry<EffectQuestion>,
  experiment: string,
  seen: readonly string[],
): NoEstimate {
  return arms === undefined
    ? reasons.notOfTwo(experiment, seen, USUAL_CONTROLS)
    : reasons.armsNotSeen(experiment, [arms.control, arms.variant], seen);
}

function readArms(
  { question, facts, reader }: Inquiry<EffectQuestion>,
  { experiment, study, order, rule }: TestAsked,
  { activity, named, varied }: ExposureRow,
): Promise<TestedRow[]> {
  const saw = {
    activity,
    where: [{ property: `text.${named}`, operator: 'is' as const, value: experiment }],
  };
  const marks = [within(study.opportunity, question.inside), study.hit, saw];
  const source = journeySource({
    ...order,
    marks: marks.map((match) => matchOf(match, facts)),
    value: `text.${varied}`,
  });
  return reader.rows<TestedRow>(testedArms(source, rule));
}

const told = ({ variant: name, objects, chances, hits }: TestedRow) => ({ name, objects, chances, hits });

import type { Variant, VariantsAnswer } from '@throughline/model';
import { secondsOf } from '../answer/seconds.js';
import { steady } from '../answer/steady.js';
import { costOf, type Labour } from './labour.js';
import { reaches, type VariantsRows } from './fetch.js';
import type { VariantsPlan } from './plan.js';
import type { FiguresRow } from './variants.sql.js';

type Shaped = Pick<VariantsAnswer, 'variants' | 'variantCount' | 'cut' | 'goal' | 'happyPath'> & {
  readonly journeys: number;
};

export function shapeVariants(
  plan: VariantsPlan,
  { frequencies, listed, happy, labour }: VariantsRows,
  nameOf: ReadonlyMap<number, string>,
): Shaped {
  const journeys = frequencies.reduce((sum, row) => sum + row.count * row.variants, 0);
  const variantCount = frequencies.reduce((sum, row) => sum + row.variants, 0);
  const shape = (row: FiguresRow) => shapeVariant(row, { plan, journeys, nameOf, labour });
  let covered = 0;
  const variants = listed.map((row): Variant => {
    covered += row.count;
    return { ...shape(row), cumulative: covered / journeys, happy: row.hash === happy?.hash };
  });
  return {
    journeys,
    variants,
    variantCount,
    cut: { variants: variantCount - variants.length, journeys: journeys - covered },
    goal: plan.goal,
    happyPath: happy === null ? null : shape(happy),
  };
}

interface Whole {
  readonly plan: VariantsPlan;
  readonly journeys: number;
  readonly nameOf: ReadonlyMap<number, string>;
  readonly labour: Labour;
}

function shapeVariant(
  row: FiguresRow,
  { plan, journeys, nameOf, labour }: Whole,
): Omit<Variant, 'cumulative' | 'happy'> {
  const { hash, way, count, worth } = row;
  return {
    activities: way.map((activity) => nameOf.get(activity) ?? `#${activity}`),
    count,
    share: count / journeys,
    seconds: secondsOf(row),
    worth: { total: steady(worth, 4), mean: steady(worth / count, 4) },
    cost: costOf(labour.get(hash), count),
    reached: plan.goalNumbers === null ? null : reaches(way, plan.goalNumbers),
  };
}

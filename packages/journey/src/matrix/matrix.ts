import type { MatrixAnswer, MatrixQuestion } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { inquire, metaOf, type Asked } from '../answer/inquiry.js';
import { stepsOf } from '../answer/steps.js';
import { byName } from '../answer/order.js';
import type { AskOptions, Reader } from '../answer/reader.js';
import { journeySource, type JourneySource } from '../source/source.js';
import { steps, transitions, type StepRow, type TransitionRow } from './matrix.sql.js';
import { journeysIn, shapeSteps, shapeTransitions, type NameOf } from './shape.js';

/**
 * The transition matrix of journeys, or their step matrix, as retentioneering has them: which activity follows which,
 * the start and the end of journeys included; or what share of journeys is at which activity after each number of
 * steps, where a journey that has ended stays so. A period takes the journeys that start in it.
 *
 * @throws QuestionError where the question cannot be answered as asked.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askMatrix(
  store: EventStore,
  asked: Asked<MatrixQuestion>,
  options: AskOptions = {},
): Promise<MatrixAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { question, reader, facts } = inquiry;
  const source = journeySource(stepsOf(inquiry, question.object, 'starting'));
  const nameOf: NameOf = (activity) =>
    activity === 0 ? null : (facts.nameOf.get(activity) ?? `#${activity}`);
  const { journeys, ...cells } = await cellsOf(reader, { source, question, nameOf });
  const meta = metaOf(inquiry, { journeys, types: [question.object] });
  return { kind: 'matrix', of: question.of, ...cells, meta };
}

interface Wanted {
  readonly source: JourneySource;
  readonly question: MatrixQuestion;
  readonly nameOf: NameOf;
}

type Cells = Pick<MatrixAnswer, 'activities' | 'transitions' | 'steps'> & { readonly journeys: number };

async function cellsOf(reader: Reader, { source, question, nameOf }: Wanted): Promise<Cells> {
  if (question.of === 'transitions') {
    const rows = await reader.rows<TransitionRow>(transitions(source));
    const told = shapeTransitions(rows, question.weight, nameOf);
    const activities = namesOf(told.map(({ to }) => to));
    return { activities, transitions: told, steps: [], journeys: journeysIn(rows) };
  }
  const rows = await reader.rows<StepRow>(steps(source, question.depth));
  const told = shapeSteps(rows, question.depth, nameOf);
  const journeys = rows.find(({ step }) => step === 0)?.journeys ?? 0;
  const activities = namesOf(told.map(({ activity }) => activity));
  return { activities, transitions: [], steps: told, journeys };
}

function namesOf(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))].sort(byName);
}

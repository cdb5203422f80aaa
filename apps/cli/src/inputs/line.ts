import { ConformanceQuestion, OrderLine } from '@throughline/model';
import { wrongUse } from '../exit.js';
import { parseJson, readNamed } from './json.js';

/** The steps that orders should take, from a list of them or from a conformance question with a path; says which step is wrong. */
export async function readLine(path: string): Promise<OrderLine> {
  const name = path === '-' ? 'The line on standard input' : path;
  const value = parseJson(await readNamed(path, 'line'), name);
  const question = ConformanceQuestion.safeParse(value);
  const steps = question.success ? question.data.path?.map(({ activity }) => activity) : value;
  const line = OrderLine.safeParse(steps);
  if (line.success) return line.data;
  const at = line.error.issues[0]?.path[0];
  throw wrongUse(
    `${name}${typeof at === 'number' ? `: step ${at + 1}` : ''} is no line of orders.`,
    'A line is a JSON list of activities, such as ["Order Confirmed", ["Item Picked", "Picking Started"], "Parcel Packed"].',
  );
}

import { Question } from '@throughline/model';
import { wrongUse } from '../exit.js';
import { asRecord, parseJson, readNamed } from './json.js';

/** Reads a question from a file or standard input; says which field is wrong. */
export async function readQuestion(path: string): Promise<Question> {
  const name = path === '-' ? 'The question on standard input' : path;
  const value = asRecord(parseJson(await readNamed(path, 'question'), name), name);
  const result = Question.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  throw wrongUse(
    `${name}: ${field === '' ? '' : `${field}: `}${issue?.message ?? 'is no question'}.`,
    'A question is a JSON object such as {"kind": "map", "object": "order"}; see docs/api.md.',
  );
}

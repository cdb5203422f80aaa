import type { AnswerEntry, QuestionBody } from '@throughline/server/routes';

/** A question that is on the screen, and where: what it takes to save it, send it and take its figures along. */
export interface AskedHere {
  readonly shop: string;
  readonly question: QuestionBody;
}

/** The saved answer that a question was opened as: of two answers on one screen, only that of its kind. */
export function openedAs(
  answers: readonly AnswerEntry[],
  saved: string | null,
  question: Pick<QuestionBody, 'kind'>,
): AnswerEntry | null {
  return answers.find(({ id, question: { kind } }) => id === saved && kind === question.kind) ?? null;
}

/** The question as anybody can ask it: readable, with its shop. */
export function questionText({ shop, question }: AskedHere): string {
  return JSON.stringify({ ...question, shop }, null, 2);
}

/** The same on a command line. What stands in it may hold quotes: a shell ends a quoted text at each. */
export function curlText(here: AskedHere, server: string): string {
  const { shop, question } = here;
  const body = JSON.stringify({ ...question, shop }).replaceAll("'", String.raw`'\''`);
  return `curl -s ${server}/api/questions -H 'content-type: application/json' \\\n  -d '${body}'`;
}

/** Not the shop, which what is saved belongs to, nor what was opened of the answer, nor where the eye stands over a drawing. */
const NOT_KEPT: readonly string[] = ['shop', 'saved', 'behind', 'at'];

/** Of the address, what is the view's own and says what is asked. */
export function ownSearch(search: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      typeof value === 'string' && !NOT_KEPT.includes(name) ? [[name, value]] : [],
    ),
  );
}

/** The lists of an answer that can be taken along as CSV; `figures` where it has none. */
export function listsOf(answer: object): readonly string[] {
  const lists = Object.entries(answer).flatMap(([name, value]) =>
    Array.isArray(value) && value.length > 0 ? [name] : [],
  );
  return lists.length > 0 ? lists : ['figures'];
}

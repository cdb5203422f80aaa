import type { Answer, ListedJourney } from '@throughline/model';
import type { QuestionOf } from '../api/queries.js';
import { postJson } from '../api/request.js';
import type { Listing } from './behind.js';

/** As many as one answer lists: of journeys, with what is told of each; of ids. */
const MOST = { journeys: 1000, ids: 10_000 } as const;

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Of some questions no more is known of a journey than whose it is. */
export type Row = Pick<ListedJourney, 'id'> & Partial<ListedJourney>;

export interface Listed {
  /** Listed or not. */
  readonly total: number;
  readonly rows: readonly Row[];
  readonly currency: string;
}

/** A page of what a question lists. */
export function pageOf(question: Listing, page: Page): Listing {
  if (question.kind === 'journeys') return { ...question, ...page };
  // What a kind lists is its own: the page alone is the same.
  return { ...question, list: { ...question.list, ...page } } as Listing;
}

export function listedIn(answer: Answer): Listed {
  if (answer.kind === 'journeys')
    return { total: answer.count, rows: answer.journeys, currency: answer.currency };
  const { total, objects } = ('list' in answer ? answer.list : undefined) ?? { total: 0, objects: [] };
  return { total, rows: objects.map((id) => ({ id })), currency: '' };
}

/** What is told of the journeys of a page, asked for beside the question that lists no more than their ids. */
export function toldOf(question: Listing, ids: readonly string[]): QuestionOf<'journeys'> {
  const { object, bots } = question;
  return {
    kind: 'journeys',
    object,
    ids: [...ids],
    limit: MOST.journeys,
    ...(bots === undefined ? {} : { bots }),
  };
}

/** Rows in the order in which they are listed, with what is told of each, as far as anything is. */
export function withTold(rows: readonly Row[], told: readonly ListedJourney[]): readonly Row[] {
  const byId = new Map(told.map((journey) => [journey.id, journey]));
  return rows.map((row) => byId.get(row.id) ?? row);
}

/** The ids of all that a question lists, as CSV: asked for page by page. */
export async function idsCsv(shop: string, question: Listing): Promise<Blob> {
  const ids: string[] = [];
  for (;;) {
    const limit = question.kind === 'journeys' ? MOST.journeys : MOST.ids;
    const page = pageOf(question, { limit, offset: ids.length });
    // The kind of a question decides the kind of its answer: the server's contract, which no type here can see.
    const { total, rows } = listedIn(await postJson<Answer>('/api/questions', { ...page, shop }));
    ids.push(...rows.map(({ id }) => id));
    if (rows.length === 0 || ids.length >= total) return csvOf(ids);
  }
}

function csvOf(ids: readonly string[]): Blob {
  const lines = ['id', ...ids.map(field)].map((line) => `${line}\r\n`);
  return new Blob(lines, { type: 'text/csv;charset=utf-8' });
}

/** What a spreadsheet would take for a formula is kept a text. */
function field(id: string): string {
  const text = /^[=+\-@\t\r]/u.test(id) ? `'${id}` : id;
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

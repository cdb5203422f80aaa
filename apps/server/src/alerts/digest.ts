import { type AnswerFigure, type Digest, figuresOf, type SentMessage } from '@throughline/model';
import { askShop } from '../answers/ask-shop.js';
import { explain } from '../explain.js';
import type { Looking } from './look.js';

/** Figures of each answer in a webhook, and in the words for people. */
const FIGURES = { told: 50, said: 5 };

interface Wanted {
  readonly shop: string;
  /** The digest's id. */
  readonly id: string;
  readonly digest: Digest;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly isTest: boolean;
}

interface Told {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly AnswerFigure[];
  /** Why it has none; null where it has. */
  readonly error: string | null;
}

/** A digest as it goes out, and in short what is in it. */
interface DigestTold {
  readonly why: string;
  readonly message: SentMessage;
}

/** A dashboard's answers as they are now; null where the dashboard is gone. */
export async function digestTold(looking: Looking, wanted: Wanted): Promise<DigestTold | null> {
  const { shop, id, digest, now, signal, isTest } = wanted;
  const dashboard = await looking.app.dashboards.find(shop, digest.dashboard);
  if (dashboard === null) return null;
  const answers: Told[] = [];
  for (const { answer } of dashboard.body.tiles) {
    const told = await tell(looking, { shop, answer, signal });
    if (told !== null) answers.push(told);
  }
  const at = now.toISOString();
  const { name } = dashboard.body;
  const message: SentMessage = {
    type: isTest ? 'digest.test' : 'digest.sent',
    at,
    subject: `${isTest ? '[test] ' : ''}${name}`,
    text: textOf(answers, shop),
    data: { shop, digest: id, dashboard: { id: digest.dashboard, name }, answers, at },
  };
  return { why: `${answers.length} answers`, message };
}

interface Tile {
  readonly shop: string;
  readonly answer: string;
  readonly signal: AbortSignal;
}

/** One that cannot be answered says why, and keeps the others from nothing; null where it is not saved any more. */
async function tell(looking: Looking, { shop, answer: id, signal }: Tile): Promise<Told | null> {
  const kept = await looking.app.answers.find(shop, id);
  if (kept === null) return null;
  const { name, question } = kept.body;
  try {
    const answer = await askShop(looking, { shop, question, signal });
    return { id, name, figures: figuresOf(answer).slice(0, FIGURES.told), error: null };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { id, name, figures: [], error: explain(thrown).message };
  }
}

function textOf(answers: readonly Told[], shop: string): string {
  if (answers.length === 0) return `There is no answer on it (${shop}).`;
  return answers.map((answer) => `${answer.name} (${shop}): ${saidOf(answer)}`).join('\n');
}

function saidOf({ figures, error }: Told): string {
  if (error !== null) return error;
  if (figures.length === 0) return 'no figures now.';
  return figures
    .slice(0, FIGURES.said)
    .map(({ path, value }) => `${path} ${Number(value.toPrecision(6))}`)
    .join(', ');
}

import {
  type AnswerFigure,
  type Digest,
  figureLabel,
  figuresIn,
  figuresOf,
  figureText,
  type Locale,
  type SentMessage,
} from '@throughline/model';
import { askShop } from '../answers/ask-shop.js';
import { explain } from '../explain.js';
import type { Looking } from './look.js';
import { alertWords } from './words/words.js';

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

/** A figure with what it is called, in the digest's language. */
interface LabelledFigure extends AnswerFigure {
  readonly label: string;
}

interface Told {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly LabelledFigure[];
  /** Why it has none; null where it has. */
  readonly error: string | null;
}

/** A digest as it goes out, and in short what is in it. */
interface DigestTold {
  readonly why: string;
  readonly message: SentMessage;
}

/** A dashboard's answers as they are now; null where the dashboard is gone, or the shop. */
export async function digestTold(looking: Looking, wanted: Wanted): Promise<DigestTold | null> {
  const { shop, id, digest, now, signal, isTest } = wanted;
  const [dashboard, known] = await Promise.all([
    looking.app.dashboards.find(shop, digest.dashboard),
    looking.store.shop(shop),
  ]);
  if (dashboard === null || known === undefined) return null;
  const { locale } = digest;
  const words = alertWords(locale);
  const answers: Told[] = [];
  for (const { answer } of dashboard.body.tiles) {
    const told = await tell(looking, { shop, answer, signal, locale });
    if (told !== null) answers.push(told);
  }
  const at = now.toISOString();
  const { name } = dashboard.body;
  const message: SentMessage = {
    type: isTest ? 'digest.test' : 'digest.sent',
    at,
    locale,
    subject: isTest ? words.test(name) : name,
    text: textOf(answers, known.settings.name, locale),
    data: { shop, digest: id, dashboard: { id: digest.dashboard, name }, answers, locale, at },
  };
  return { why: words.answers(answers.length, figuresIn(locale).whole(answers.length)), message };
}

interface Tile {
  readonly shop: string;
  readonly answer: string;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** One that cannot be answered says why, and keeps the others from nothing; null where it is not saved any more. */
async function tell(looking: Looking, { shop, answer: id, locale, signal }: Tile): Promise<Told | null> {
  const kept = await looking.app.answers.find(shop, id);
  if (kept === null) return null;
  const { name, question } = kept.body;
  try {
    const answer = await askShop(looking, { shop, question: { ...question, locale }, signal });
    const figures = figuresOf(answer)
      .slice(0, FIGURES.told)
      .map(({ path, value }) => ({ path, label: figureLabel(answer, path, locale), value }));
    return { id, name, figures, error: null };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { id, name, figures: [], error: explain(thrown).body(locale).error.message };
  }
}

function textOf(answers: readonly Told[], shop: string, locale: Locale): string {
  const words = alertWords(locale);
  if (answers.length === 0) return words.noAnswers(shop);
  return answers.map((answer) => words.tells(answer.name, shop, saidOf(answer, locale))).join('\n');
}

function saidOf({ figures, error }: Told, locale: Locale): string {
  if (error !== null) return error;
  if (figures.length === 0) return alertWords(locale).noFigures;
  return figures
    .slice(0, FIGURES.said)
    .map(({ path, label, value }) => `${label}: ${figureText(path, value, locale)}`)
    .join('; ');
}

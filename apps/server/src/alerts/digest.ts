import {
  type Answer,
  type AnswerFigure,
  writingAt,
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
import { filesOf, htmlOf, tableOf, textOfTable, type TableReader } from './sent-table.js';
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
  /** As people read it. */
  readonly said: string;
}

interface Told {
  readonly id: string;
  readonly name: string;
  readonly figures: readonly LabelledFigure[];
  /** Why it has none; null where it has. */
  readonly error: string | null;
}

interface Answered extends Told {
  /** All that it was answered with; null where it could not be. */
  readonly answer: Answer | null;
}

/** A digest as it goes out, and in short what is in it. */
interface DigestTold {
  readonly why: string;
  readonly message: SentMessage;
}

/** What is sent: the answers of a dashboard, or the one that is sent by itself. */
interface Sent {
  readonly name: string;
  readonly answers: readonly string[];
  /** As a webhook names it. */
  readonly named: Readonly<Record<string, unknown>>;
}

/** A dashboard's answers as they are now, or one answer with its table; null where what is sent is gone, or the shop. */
export async function digestTold(looking: Looking, wanted: Wanted): Promise<DigestTold | null> {
  const { shop, id, digest, now, signal, isTest } = wanted;
  const [sent, known] = await Promise.all([sentBy(looking, shop, digest), looking.store.shop(shop)]);
  if (sent === null || known === undefined) return null;
  const { locale } = digest;
  const words = alertWords(locale);
  const told: Answered[] = [];
  for (const answer of sent.answers) {
    const one = await tell(looking, { shop, answer, signal, locale });
    if (one !== null) told.push(one);
  }
  const answers = told.map(({ id: of, name, figures, error }) => ({ id: of, name, figures, error }));
  const at = now.toISOString();
  const text = textOf(answers, known.settings.name, locale);
  // One that is sent by itself has room for all of it.
  const whole = digest.answer === null ? null : (told[0]?.answer ?? null);
  const message: SentMessage = {
    type: isTest ? 'digest.test' : 'digest.sent',
    at,
    locale,
    subject: isTest ? words.test(sent.name) : sent.name,
    ...(whole === null ? { text } : withTable(whole, text, { locale, zone: known.settings.zone })),
    data: { shop, digest: id, ...sent.named, answers, locale, at },
  };
  return { why: words.answers(answers.length, figuresIn(locale).whole(answers.length)), message };
}

async function sentBy({ app }: Looking, shop: string, { dashboard, answer }: Digest): Promise<Sent | null> {
  if (answer !== null) {
    const kept = await app.answers.find(shop, answer);
    return kept === null ? null : { name: kept.body.name, answers: [answer], named: { answer } };
  }
  const kept = dashboard === null ? null : await app.dashboards.find(shop, dashboard);
  if (kept === null) return null;
  const { name, tiles } = kept.body;
  return {
    name,
    answers: tiles.map((tile) => tile.answer),
    named: { dashboard: { id: dashboard, name } },
  };
}

/** Its figures above its first list; all of its lists as files. */
function withTable(
  answer: Answer,
  text: string,
  reader: TableReader,
): Pick<SentMessage, 'text' | 'html' | 'files'> {
  const table = tableOf(answer, reader);
  return {
    text: `${text}\n\n${textOfTable(table)}`,
    html: htmlOf(text, table, reader.locale),
    files: filesOf(answer),
  };
}

interface Tile {
  readonly shop: string;
  readonly answer: string;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** One that cannot be answered says why, and keeps the others from nothing; null where it is not saved any more. */
async function tell(looking: Looking, { shop, answer: id, locale, signal }: Tile): Promise<Answered | null> {
  const kept = await looking.app.answers.find(shop, id);
  if (kept === null) return null;
  const { name, question } = kept.body;
  try {
    const answer = await askShop(looking, { shop, question: { ...question, locale }, signal });
    const figures = figuresOf(answer)
      .slice(0, FIGURES.told)
      .map(({ path, value }) => ({
        path,
        label: figureLabel(answer, path, locale),
        value,
        said: figureText(path, value, writingAt(answer, path, locale)),
      }));
    return { id, name, figures, error: null, answer };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { id, name, figures: [], error: explain(thrown).body(locale).error.message, answer: null };
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
    .map(({ label, said }) => `${label}: ${said}`)
    .join('; ');
}

import { text, textTrain } from '@throughline/decide';
import { type TextAnswer, type TextQuestion, USUAL_STARS } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { estimated } from '../answer/estimated.js';
import { type Asked, type Inquiry, inquire, metaOf, orderOf } from '../answer/inquiry.js';
import type { AskOptions } from '../answer/reader.js';
import { UNSAID } from '../kpis/scores.js';
import { scoreScales } from '../kpis/score-scales.js';
import { type Match, matchOf } from '../source/match.js';
import type { JourneyOrder } from '../source/order.js';
import { groupsOf, listedOf, type Reading } from './shape.js';
import { textCount, type TextRow, textsOf } from './texts.sql.js';

const ANY_EVENT: Match = { ways: [{ numbers: null, where: [] }], plain: true };

/** What is read at once; what people wrote lately says most. */
const MOST = 50_000;

/**
 * How reviews and tickets feel and what they are about, by step of the process: the model `text` of docs/models.md over what
 * the shop's own events hold. A period takes what happened in it.
 *
 * @throws QuestionError where the object type has no journeys.
 * @throws StoreError `unknown-shop`, `cancelled`, …
 */
export async function askText(
  store: EventStore,
  asked: Asked<TextQuestion>,
  options: AskOptions = {},
): Promise<TextAnswer> {
  const inquiry = await inquire(store, asked, options);
  const { rows, cut } = await readRows(inquiry);
  const { question } = inquiry;
  const texts = rows.map(({ text: said, stars, grp }) => ({ text: said, ...starsOf(stars), group: grp }));
  const learnt = question.learn ? await learn(inquiry, texts) : null;
  const { topics, language, locale } = question;
  const model = learnt?.used === true ? { model: learnt.model } : {};
  const { estimate, cannotEstimate } =
    texts.length === 0
      ? { estimate: null, cannotEstimate: inquiry.words.reasons.noTexts }
      : await estimated(() =>
          inquiry.decide(text, text.input.parse({ texts, topics, language, locale, ...model })),
        );
  const read = rows.map(
    (row, at): Reading => ({
      row,
      stars: texts[at]?.stars ?? null,
      sentiment: estimate?.texts[at]?.sentiment ?? 'neutral',
      score: estimate?.texts[at]?.score ?? 0,
    }),
  );
  return {
    kind: 'text',
    texts: rows.length,
    cut,
    sentiment: estimate?.sentiment ?? null,
    groups: groupsOf(read, estimate?.topics ?? []),
    accuracy: estimate?.accuracy ?? null,
    learnt: learnt && { used: learnt.used, heldOut: learnt.heldOut, lexicon: learnt.lexicon },
    listed: listedOf(read, question.limit),
    notes: estimate?.notes ?? [],
    cannotEstimate,
    meta: metaOf(inquiry, {
      journeys: new Set(rows.map(({ object }) => object)).size,
      types: [question.object],
    }),
  };
}

/** The newest texts, and how many more there are. */
async function readRows(inquiry: Inquiry<TextQuestion>): Promise<{ rows: TextRow[]; cut: number }> {
  const { question, facts, reader, store } = inquiry;
  const usual = question.stars.join() === USUAL_STARS.join();
  const inStars = usual ? (await scoreScales(store, facts)).stars : [];
  const order: JourneyOrder = {
    ...orderOf(inquiry, question.object, 'events'),
    marks: [
      question.events === undefined ? ANY_EVENT : matchOf(question.events, facts),
      { ways: [{ numbers: inStars, where: [] }], plain: true },
    ],
    facets: [...question.text, ...question.stars, `number.${UNSAID}`, question.by],
  };
  const rows = await reader.rows<TextRow>(textsOf(order, question.text.length, MOST));
  if (rows.length < MOST) return { rows, cut: 0 };
  const { total } = await reader.row<{ total: number }>(textCount(order, question.text.length));
  return { rows, cut: total - rows.length };
}

/** Other numbers than 1 to 5 are no stars. */
function starsOf(said: string): { stars?: number } {
  const stars = Number(said);
  return said !== '' && stars >= 1 && stars <= 5 ? { stars } : {};
}

interface Said {
  readonly text: string;
  readonly stars?: number;
}

/** Learns from texts with stars; null where there are too few. What does no better than the lexicons is not used. */
async function learn({ question, decide }: Inquiry<TextQuestion>, texts: readonly Said[]) {
  const rated = texts.flatMap(({ text: said, stars }) =>
    stars === undefined ? [] : [{ text: said, stars }],
  );
  if (rated.length === 0) return null;
  const { language, locale } = question;
  const { estimate } = await estimated(() =>
    decide(textTrain, textTrain.input.parse({ texts: rated, language, locale })),
  );
  return estimate && { ...estimate, used: estimate.heldOut.accuracy > estimate.lexicon.accuracy };
}

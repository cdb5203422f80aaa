import { type Alert, figureLabel, type SentMessage } from '@throughline/model';
import { askShop } from '../answers/ask-shop.js';
import type { Services } from '../services.js';
import { type AskFigure, judge, type Judged } from './judge.js';
import { messageOf } from './message.js';
import type { AlertSettings } from './send.js';
import { alertWords } from './words/words.js';

export type Looking = Pick<Services, 'store' | 'asking' | 'app' | 'push'> & {
  readonly settings: AlertSettings;
};

interface Look {
  readonly shop: string;
  readonly id: string;
  readonly alert: Alert;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** A test speaks whatever it finds. */
  readonly isTest: boolean;
  /** What it told of last was still so: it is not told again, but a report always is. */
  readonly stays: boolean;
}

/** What a look found, and what it has to say; null where that is nothing. */
export interface Looked {
  readonly judged: Judged;
  readonly message: SentMessage | null;
}

/** Looks at an alert's figure, and puts into words what there is to tell. */
export async function look(looking: Looking, { shop, id, alert, now, ...how }: Look): Promise<Looked> {
  const [kept, known] = await Promise.all([
    looking.app.answers.find(shop, alert.answer),
    looking.store.shop(shop),
  ]);
  if (kept === null || known === undefined) return { judged: goneOf(alert), message: null };
  const { name, zone } = known.settings;
  const question = { ...kept.body.question, locale: alert.locale };
  const ask: AskFigure = (day) => {
    const asked = day === undefined ? question : { ...question, ...alone(question.kind, day) };
    return askShop(looking, { shop, question: asked, signal: how.signal });
  };
  const judged = await judge(alert, ask, zone);
  const isNews = alert.rule.when === 'always' || !how.stays;
  if (!how.isTest && !(judged.speaks && isNews)) return { judged, message: null };
  const about = { shop, shopName: name, id, alert, answerName: kept.body.name };
  return { judged, message: messageOf({ ...about, judged, at: now, isTest: how.isTest }) };
}

/** One day; of key figures as a side of a comparison: orders of earlier days have had longer to come back. */
const alone = (kind: string, day: string) => ({
  period: { from: day, to: day },
  ...(kind === 'kpis' && { compare: 'previous' }),
});

function goneOf({ figure, locale }: Alert): Judged {
  const label = figureLabel(null, figure, locale);
  return { value: null, speaks: false, why: alertWords(locale).answerGone, label };
}

import type { Alert, SentMessage } from '@throughline/model';
import { askShop } from '../answers/ask-shop.js';
import type { Services } from '../services.js';
import { type AskFigure, judge, type Judged } from './judge.js';
import { messageOf, outgoing } from './message.js';
import type { AlertSettings } from './send.js';

export type Looking = Pick<Services, 'store' | 'asking' | 'app' | 'push'> & {
  readonly settings: AlertSettings;
};

interface Look {
  readonly shop: string;
  readonly id: string;
  readonly alert: Alert;
  readonly zone: string;
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
export async function look(looking: Looking, { shop, id, alert, zone, now, ...how }: Look): Promise<Looked> {
  const kept = await looking.app.answers.find(shop, alert.answer);
  if (kept === null) return { judged: GONE, message: null };
  const ask: AskFigure = (day) => {
    const period = day === undefined ? {} : { period: { from: day, to: day } };
    return askShop(looking, { shop, question: { ...kept.body.question, ...period }, signal: how.signal });
  };
  const judged = await judge(alert, ask, zone);
  const isNews = alert.rule.when === 'always' || !how.stays;
  if (!how.isTest && !(judged.speaks && isNews)) return { judged, message: null };
  const answerName = kept.body.name;
  const told = messageOf({ shop, id, alert, answerName, judged, at: now, isTest: how.isTest });
  return { judged, message: outgoing(told) };
}

const GONE: Judged = { value: null, speaks: false, why: 'The answer is not saved any more.' };

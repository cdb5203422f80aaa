import type { Alert } from '@throughline/model';
import type { SentAlert } from '@throughline/stores';
import { askShop } from '../answers/ask-shop.js';
import type { Services } from '../services.js';
import { type AskFigure, judge, type Judged } from './judge.js';
import { messageOf, outgoing } from './message.js';
import { type AlertSettings, sendToAll } from './send.js';

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

/** What a look found, and what it sent; null where it sent nothing. */
export interface Looked {
  readonly judged: Judged;
  readonly sent: SentAlert | null;
}

/** Looks at an alert's figure, and tells of it where there is something to tell. */
export async function look(looking: Looking, { shop, id, alert, zone, now, ...how }: Look): Promise<Looked> {
  const kept = await looking.app.answers.find(shop, alert.answer);
  if (kept === null) return { judged: GONE, sent: null };
  const ask: AskFigure = (day) => {
    const period = day === undefined ? {} : { period: { from: day, to: day } };
    return askShop(looking, { shop, question: { ...kept.body.question, ...period }, signal: how.signal });
  };
  const judged = await judge(alert, ask, zone);
  const isNews = alert.rule.when === 'always' || !how.stays;
  if (!how.isTest && !(judged.speaks && isNews)) return { judged, sent: null };
  const answerName = kept.body.name;
  const message = messageOf({ shop, id, alert, answerName, judged, at: now, isTest: how.isTest });
  const { settings, push } = looking;
  const sending = { settings, push, signal: how.signal };
  const outcome = await sendToAll(alert.to, outgoing(message), sending);
  const sent: SentAlert = { at: message.at, why: judged.why, value: judged.value, outcome };
  await looking.app.watch.log(shop, id, sent);
  return { judged, sent };
}

const GONE: Judged = { value: null, speaks: false, why: 'The answer is not saved any more.' };

import type { Alert, SentMessage } from '@throughline/model';
import type { Judged } from './judge.js';

/** What an alert has to say, and where its figure stands. */
export interface AlertMessage {
  readonly type: 'alert.spoke' | 'alert.test';
  readonly shop: string;
  /** Its id. */
  readonly alert: string;
  readonly name: string;
  readonly answer: { readonly id: string; readonly name: string };
  readonly figure: string;
  readonly rule: Alert['rule'];
  readonly value: number | null;
  readonly why: string;
  /** UTC instant. */
  readonly at: string;
}

interface Told {
  readonly shop: string;
  readonly id: string;
  readonly alert: Alert;
  readonly answerName: string;
  readonly judged: Judged;
  readonly at: Date;
  readonly isTest: boolean;
}

export function messageOf({ shop, id, alert, answerName, judged, at, isTest }: Told): AlertMessage {
  const { name, answer, figure, rule } = alert;
  return {
    type: isTest ? 'alert.test' : 'alert.spoke',
    shop,
    alert: id,
    name,
    answer: { id: answer, name: answerName },
    figure,
    rule,
    value: judged.value,
    why: judged.why,
    at: at.toISOString(),
  };
}

export function outgoing(message: AlertMessage): SentMessage {
  const { type, ...data } = message;
  return { type, at: message.at, ...textOf(message), data };
}

/** The same for people: a line that says what it is, then what the figure is. */
function textOf({ type, name, answer, figure, why, shop }: AlertMessage): {
  readonly subject: string;
  readonly text: string;
} {
  const test = type === 'alert.test' ? '[test] ' : '';
  return { subject: `${test}${name}`, text: `${answer.name} (${shop}): ${figure} is ${why}.` };
}

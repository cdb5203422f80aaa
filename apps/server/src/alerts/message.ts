import type { Alert, SentMessage } from '@throughline/model';
import type { Judged } from './judge.js';
import { alertWords } from './words/words.js';

interface Told {
  readonly shop: string;
  readonly shopName: string;
  readonly id: string;
  readonly alert: Alert;
  readonly answerName: string;
  readonly judged: Judged;
  readonly at: Date;
  readonly isTest: boolean;
}

/** What an alert has to say: for people a line that says what it is, then what the figure is, in its language; for programs all of it. */
export function messageOf({ shop, shopName, id, alert, answerName, judged, at, isTest }: Told): SentMessage {
  const { name, answer, figure, rule, locale } = alert;
  const { value, why, label } = judged;
  const words = alertWords(locale);
  const instant = at.toISOString();
  // Where there is no figure, why is a sentence of its own.
  const said = value === null ? why : words.figureIs(label, why);
  return {
    type: isTest ? 'alert.test' : 'alert.spoke',
    at: instant,
    locale,
    subject: isTest ? words.test(name) : name,
    text: words.tells(answerName, shopName, said),
    data: {
      shop,
      alert: id,
      name,
      answer: { id: answer, name: answerName },
      figure,
      label,
      rule,
      value,
      why,
      locale,
      at: instant,
    },
  };
}

import {
  type Alert,
  type Answer,
  writingAt,
  dateOf,
  dayNumber,
  figureAt,
  figureLabel,
  figuresIn,
  figureText,
} from '@throughline/model';
import { againstSeason, LEAST_DAYS } from './unusual.js';
import { alertWords } from './words/words.js';

/** Asks the question that the alert is about; of one day alone where that is named. */
export type AskFigure = (day?: string) => Promise<Answer>;

/** What came of a look. */
export interface Judged {
  readonly value: number | null;
  /** Whether there is something to tell. */
  readonly speaks: boolean;
  /** What is to be told, or why there is nothing, in the alert's language. */
  readonly why: string;
  /** What its figure is called. */
  readonly label: string;
}

/** What a test tells where the alert itself would not speak. */
const NOT = { above: 'notAbove', below: 'notBelow' } as const;

/** Weeks that are looked back over. */
const WEEKS = 8;

/** Looks at an alert's figure as the shop is now. */
export async function judge(alert: Alert, ask: AskFigure, zone: string): Promise<Judged> {
  const { figure, rule, locale } = alert;
  if (rule.when === 'unusual') return judgeDay(alert, ask, zone);
  const words = alertWords(locale);
  const answer = await ask();
  const value = figureAt(answer, figure);
  const label = figureLabel(answer, figure, locale);
  if (value === null) return { value, speaks: false, why: words.noFigure(label), label };
  const writing = writingAt(answer, figure, locale);
  const said = (number: number): string => figureText(figure, number, writing);
  switch (rule.when) {
    case 'above':
    case 'below': {
      const speaks = rule.when === 'above' ? value > rule.bound : value < rule.bound;
      const tell = words[speaks ? rule.when : NOT[rule.when]];
      return { value, speaks, why: tell(said(value), said(rule.bound)), label };
    }
    case 'always':
      return { value, speaks: true, why: said(value), label };
  }
}

/** The last whole day of the shop's events against the same weekday of the weeks before. */
async function judgeDay({ figure, locale }: Alert, ask: AskFigure, zone: string): Promise<Judged> {
  const words = alertWords(locale);
  const answer = await ask();
  const { asOf } = answer.meta;
  const label = figureLabel(answer, figure, locale);
  const silent = (value: number | null, why: string): Judged => ({ value, speaks: false, why, label });
  if (asOf === null) return silent(null, words.noEvents);
  const last = dayNumber(Date.parse(asOf), zone) - 1;
  const valueOn = async (day: number) => figureAt(await ask(dateOf(day)), figure);
  const { day, whole } = figuresIn(locale);
  const when = day(dateOf(last));
  const value = await valueOn(last);
  if (value === null) return silent(value, words.noFigureOn(label, when));
  const before: number[] = [];
  for (let week = 1; week <= WEEKS; week += 1) {
    const then = await valueOn(last - 7 * week);
    if (then !== null) before.push(then);
  }
  const season = againstSeason(value, before);
  const bound = (number: number): string => figureText(figure, number, writingAt(answer, figure, locale));
  const said = words.onDay(bound(value), when);
  if (season === null) return silent(value, `${said}; ${words.fewDays(whole(LEAST_DAYS))}`);
  const usual = words.usual(bound(season.low), bound(season.high), whole(before.length));
  return { value, speaks: season.isUnusual, why: `${said}; ${usual}`, label };
}

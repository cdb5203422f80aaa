import { type Alert, type Answer, dateOf, dayNumber, figureAt } from '@throughline/model';
import { againstSeason, LEAST_DAYS } from './unusual.js';

/** Asks the question that the alert is about; of one day alone where that is named. */
export type AskFigure = (day?: string) => Promise<Answer>;

/** What came of a look. */
export interface Judged {
  readonly value: number | null;
  /** Whether there is something to tell. */
  readonly speaks: boolean;
  /** What is to be told, or why there is nothing. */
  readonly why: string;
}

/** Weeks that are looked back over. */
const WEEKS = 8;

/** Looks at an alert's figure as the shop is now. */
export async function judge({ figure, rule }: Alert, ask: AskFigure, zone: string): Promise<Judged> {
  if (rule.when === 'unusual') return judgeDay(figure, ask, zone);
  const value = figureAt(await ask(), figure);
  if (value === null) return { value, speaks: false, why: `The answer tells no ${figure} now.` };
  switch (rule.when) {
    case 'above':
      return { value, speaks: value > rule.bound, why: `${said(value)}, above ${said(rule.bound)}` };
    case 'below':
      return { value, speaks: value < rule.bound, why: `${said(value)}, below ${said(rule.bound)}` };
    case 'always':
      return { value, speaks: true, why: said(value) };
  }
}

/** The last whole day of the shop's events against the same weekday of the weeks before. */
async function judgeDay(figure: string, ask: AskFigure, zone: string): Promise<Judged> {
  const { asOf } = (await ask()).meta;
  if (asOf === null) return { value: null, speaks: false, why: 'The shop has no events yet.' };
  const last = dayNumber(Date.parse(asOf), zone) - 1;
  const valueOn = async (day: number) => figureAt(await ask(dateOf(day)), figure);
  const value = await valueOn(last);
  if (value === null) return { value, speaks: false, why: `${dateOf(last)} tells no ${figure}.` };
  const before: number[] = [];
  for (let week = 1; week <= WEEKS; week += 1) {
    const then = await valueOn(last - 7 * week);
    if (then !== null) before.push(then);
  }
  const season = againstSeason(value, before);
  if (season === null)
    return {
      value,
      speaks: false,
      why: `Fewer than ${LEAST_DAYS} such days are known before ${dateOf(last)}.`,
    };
  const usual = `usual are ${said(season.low)} to ${said(season.high)} (${before.length} such days before)`;
  return { value, speaks: season.isUnusual, why: `${said(value)} on ${dateOf(last)}; ${usual}` };
}

const said = (value: number): string => String(Number(value.toPrecision(6)));

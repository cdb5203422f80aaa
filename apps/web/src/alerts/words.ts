import { figureLabel, figureText as valueText, unitOf } from '@throughline/model';
import type { AlertEntry, FigureEntry } from '@throughline/server/routes';
import { formatDuration, formatMoney } from '../texts/format.js';
import { say, t } from '../texts/texts.js';
import { placeText } from './alert-form.js';

/** As it is written everywhere: durations and money as people say them; a share as messages do, and of anything else six digits. */
function written(path: string, value: number, currency: string | null): string {
  const unit = unitOf(path);
  if (unit === 'seconds') return formatDuration(value);
  if (unit === 'money' && currency !== null) return formatMoney(value, currency);
  return valueText(path, value, { locale: say().locale, currency });
}

/** What a figure is now. */
export function figureNow({ path, value, currency }: FigureEntry): string {
  return written(path, value, currency);
}

/** What a figure is called where its answer is not at hand: items of lists by their numbers. */
export function figureName(path: string): string {
  return figureLabel(null, path, say().locale);
}

/**
 * What an alert looks at and when it speaks.
 * @param currency in which a bound of money is told; null where it is not known.
 */
export function ruleText(
  { figure, rule }: Pick<AlertEntry, 'figure' | 'rule'>,
  currency: string | null,
): string {
  const { says } = t().alerts;
  const called = figureName(figure);
  switch (rule.when) {
    case 'above':
      return says.above(called, written(figure, rule.bound, currency));
    case 'below':
      return says.below(called, written(figure, rule.bound, currency));
    case 'unusual':
      return says.unusual(called);
    case 'always':
      return says.always(called);
  }
}

/** How often it looks, and when it holds still. */
export function rhythmText({ every, at, quiet }: Pick<AlertEntry, 'every' | 'at' | 'quiet'>): string {
  const texts = t().alerts;
  const rhythm = every === 'hour' ? texts.rhythms.hour : texts.rhythmAt(texts.rhythms[every], hourText(at));
  return quiet === null ? rhythm : texts.quiet(rhythm, hourText(quiet.from), hourText(quiet.until));
}

/** Where it speaks to. */
export function placesText({ to }: Pick<AlertEntry, 'to'>): string {
  return to.map((place) => placeText(place) ?? t().alerts.ways[place.by]).join(', ');
}

/** The hours of a day, to choose one. */
export function hours(): { value: string; label: string }[] {
  return Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }));
}

function hourText(hour: number): string {
  const at = new Intl.DateTimeFormat(say().region, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  return at.format(Date.UTC(2024, 0, 1, hour));
}

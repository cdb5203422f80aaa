import type { Locale } from '@throughline/blueprint';
import type { QuestionBody } from '@throughline/server/routes';

/** The language that an answer is to be told in; English is told where nothing is said. */
export function toldIn(locale: Locale): Pick<QuestionBody, 'locale'> {
  return locale === 'en' ? {} : { locale };
}

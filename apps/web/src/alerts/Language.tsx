import { NativeSelect } from '@mantine/core';
import type { AlertEntry } from '@throughline/server/routes';
import { LANGUAGES } from '../texts/language.js';
import { say, t } from '../texts/texts.js';

interface LanguageProps {
  /** Null for something new: it speaks as whoever sets it does. */
  readonly now: AlertEntry['locale'] | null;
}

/** The language of what is sent. */
export function Language({ now }: LanguageProps) {
  return (
    <NativeSelect
      size="xs"
      name="locale"
      label={t().alerts.language}
      defaultValue={now ?? say().locale}
      data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
    />
  );
}

import { figuresIn } from '@throughline/model';

const { decimal } = figuresIn('de');

/** „25 Minuten“, „7,5 Stunden“, „2,3 Tage“; after prepositions with the dative, „2,3 Tagen“. */
export function duration(hours: number, grammar: 'accusative' | 'dative' = 'accusative'): string {
  const minutes = Math.max(1, Math.round(hours * 60));
  if (minutes < 60) return minutes === 1 ? '1 Minute' : `${minutes} Minuten`;
  if (hours < 1.05) return '1 Stunde';
  if (hours < 48) return `${decimal(hours, hours < 9.95 ? 1 : 0)} Stunden`;
  return `${decimal(hours / 24, 1)} ${grammar === 'dative' ? 'Tagen' : 'Tage'}`;
}

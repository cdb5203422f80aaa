import type { SegmentsAnswer } from '@throughline/model';
import { formatDecimal, formatMoneyCompact, formatShare } from '../texts/format.js';
import { t } from '../texts/texts.js';

type Apart = SegmentsAnswer['segments'][number]['apart'][number];

/** One thing that sets a segment apart, in words: a mean or a share within it, and that of all others. */
export function toldApart({ trait, word, inside, outside }: Apart, currency: string): string {
  const texts = t().customers.apart;
  const names: Readonly<Record<string, string | undefined>> = t().asking.only.names;
  if (word !== undefined)
    return texts.word(names[trait] ?? trait, word, formatShare(inside), formatShare(outside));
  const told = trait === 'monetary' ? (value: number) => formatMoneyCompact(value, currency) : mean;
  const known: Readonly<Record<string, typeof texts.traits.frequency | undefined>> = texts.traits;
  const sentence = known[trait];
  return sentence === undefined
    ? texts.other(trait, told(inside), told(outside))
    : sentence(told(inside), told(outside), told(inside) === told(1));
}

/** Means of tens and more to the whole: nobody counts in tenths of a day there. */
function mean(value: number): string {
  return formatDecimal(value, { maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0 });
}

import type { KpiFigures } from '@throughline/model';
import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { t } from '../texts/texts.js';
import { isUnpriced, type Change, type FigureSort } from './figures.js';

/** Why a figure has no value. */
export function whyNot(figures: KpiFigures, { key }: FigureSort): string {
  const untold = key === 'revenue' && isUnpriced(figures) ? figures.averageOrderValue : figures[key];
  return untold.why ?? t().today.nothingToTell;
}

/** How a figure changed; where that cannot be told, what it stands on alone. */
export function ChangeWords({ change, n }: { readonly change: Change | null; readonly n: string }) {
  if (change === null) return <span>{n}</span>;
  if (change.way === 'same')
    return (
      <>
        <span>{t().today.unchanged}</span> <span>{n}</span>
      </>
    );
  const Arrow = change.way === 'up' ? IconArrowUpRight : IconArrowDownRight;
  return (
    <>
      <span className={change.good ? 'good' : 'pain'}>
        <Arrow size={14} aria-hidden />
        <span className="unseen">{change.way === 'up' ? t().today.moreBy : t().today.lessBy}</span>
        {change.said}
      </span>{' '}
      <span>{n}</span>
    </>
  );
}

import type { FindingCase, LifeStep, Standing } from '@throughline/model';
import { formatDay, formatMoneyCompact } from '../../texts/format.js';
import { t } from '../../texts/texts.js';

/** Why something that was done with is raised again, with what it cost then and costs now. */
export function againWords({ again }: Standing, currency: string): string | null {
  if (again === null) return null;
  const said = again.why === 'grown' ? t().life.grown : t().life.returned;
  return said(formatMoneyCompact(again.then, currency), formatMoneyCompact(again.now, currency));
}

/** Who has it and what was changed, in one line; empty where nothing was done. */
export function caseWords({ state, owner, due, change, reason }: FindingCase): string {
  if (state === 'dismissed') return reason ?? '';
  const parts = [
    owner === null ? null : t().life.has(owner, due === null ? '' : formatDay(due)),
    change === null ? null : t().life.changedOn(formatDay(change.on), change.what),
    state === 'looked-at' && reason !== null ? t().life.raisedAgain(reason) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** One step of the history. */
export function stepWords(step: LifeStep): string {
  switch (step.do) {
    case 'look':
      return t().life.lookedAtIt;
    case 'accept':
      return t().life.accepted(step.owner, formatDay(step.due));
    case 'change':
      return t().life.changedOn(formatDay(step.on), step.what);
    case 'measure':
      return t().life.measured(formatMoneyCompact(step.effect.perMonth.estimate, step.effect.currency));
    case 'close':
      return t().life.closed(step.note ?? null);
    case 'dismiss':
      return t().life.dismissed(step.reason);
    case 'reopen':
      return t().life.reopened(step.why);
  }
}

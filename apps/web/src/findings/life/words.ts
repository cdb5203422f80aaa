import type { FindingCase, LifeState, LifeStep, LifeStepName, Standing } from '@throughline/model';
import { formatMoneyCompact } from '../../texts/format.js';

export const STATE_WORDS: Readonly<Record<LifeState, string>> = {
  new: 'New',
  'looked-at': 'Looked at',
  accepted: 'Accepted',
  changed: 'Changed',
  measured: 'Measured',
  closed: 'Closed',
  dismissed: 'Dismissed',
};

/** What a person can do, as the words on its button. Measuring is the server's. */
export const STEP_WORDS: Readonly<Record<Exclude<LifeStepName, 'measure'>, string>> = {
  look: 'Looked at it',
  accept: 'Accept',
  change: 'Say what was changed',
  close: 'Close',
  dismiss: 'Dismiss',
  reopen: 'Reopen',
};

/** Why something that was done with is raised again, with what it cost then and costs now. */
export function againWords({ again }: Standing, currency: string): string | null {
  if (again === null) return null;
  const [then, now] = [again.then, again.now].map((value) => formatMoneyCompact(value, currency));
  return again.why === 'grown'
    ? `Raised again, since it has grown: ${then} a month when it was dismissed, ${now} now.`
    : `It has returned: ${then} a month before the change, ${now} now.`;
}

/** Who has it and what was changed, in one line; empty where nothing was done. */
export function caseWords({ state, owner, due, change, reason }: FindingCase): string {
  if (state === 'dismissed') return reason ?? '';
  const parts = [
    owner === null ? null : `${owner}, until ${due ?? ''}`,
    change === null ? null : `changed on ${change.on}: ${change.what}`,
    state === 'looked-at' && reason !== null ? `raised again: ${reason}` : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** One step of the history. */
export function stepWords(step: LifeStep): string {
  switch (step.do) {
    case 'look':
      return 'looked at it';
    case 'accept':
      return `accepted: ${step.owner}, until ${step.due}`;
    case 'change':
      return `changed on ${step.on}: ${step.what}`;
    case 'measure':
      return `measured: ${formatMoneyCompact(step.effect.perMonth.estimate, step.effect.currency)} won a month`;
    case 'close':
      return step.note === undefined ? 'closed' : `closed: ${step.note}`;
    case 'dismiss':
      return `dismissed: ${step.reason}`;
    case 'reopen':
      return `reopened: ${step.why}`;
  }
}

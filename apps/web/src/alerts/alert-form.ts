import type { AlertEntry } from '@throughline/server/routes';
import { written } from '../access/written.js';

type Rule = AlertEntry['rule'];
type Place = AlertEntry['to'][number];
/** What an alert is, without what the server says about its keeping. */
export type AlertFilled = Omit<AlertEntry, 'id' | 'revision' | 'made' | 'madeBy' | 'changed' | 'changedBy'>;

export const RULES = ['above', 'below', 'unusual', 'always'] as const satisfies readonly Rule['when'][];
export const RHYTHMS = ['hour', 'day', 'week'] as const satisfies readonly AlertEntry['every'][];
export const WAYS = ['mail', 'webhook', 'slack'] as const satisfies readonly Place['by'][];

/** What was filled in about the figure of one saved answer. Quiet hours hold where both ends are named. */
export function alertOf(filled: FormData, answer: string): AlertFilled {
  const every = RHYTHMS.find((known) => known === written(filled, 'every')) ?? 'day';
  return {
    name: written(filled, 'name'),
    answer,
    figure: written(filled, 'figure'),
    rule: ruleOf(filled),
    every,
    at: Number(written(filled, 'at')),
    to: [placeOf(filled)],
    quiet: quietOf(filled),
  };
}

function ruleOf(filled: FormData): Rule {
  const when = RULES.find((known) => known === written(filled, 'when')) ?? 'always';
  return when === 'above' || when === 'below' ? { when, bound: Number(written(filled, 'bound')) } : { when };
}

function placeOf(filled: FormData): Place {
  const place = written(filled, 'place');
  switch (written(filled, 'by')) {
    case 'mail':
      return { by: 'mail', address: place };
    case 'webhook':
      return { by: 'webhook', url: place };
    default:
      return { by: 'slack' };
  }
}

function quietOf(filled: FormData): AlertEntry['quiet'] {
  const from = written(filled, 'from');
  const until = written(filled, 'until');
  return from === '' || until === '' ? null : { from: Number(from), until: Number(until) };
}

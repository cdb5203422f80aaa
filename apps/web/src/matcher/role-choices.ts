import { say, t } from '../texts/texts.js';
import type { Role } from './roles.js';

/** Object types offered by name; any other can be typed. */
const TYPES = [
  'order',
  'customer',
  'session',
  'item',
  'parcel',
  'ticket',
  'return',
  'product',
  'campaign',
] as const;

const OBJECT = 'object:';
export const OTHER_TYPE = `${OBJECT}*`;

interface Choices {
  group: string;
  items: { value: string; label: string }[];
}

const PARTS = {
  happened: ['time', 'activity'],
  worth: ['amount', 'currency'],
  origin: ['channel', 'device', 'system', 'position'],
  else: ['text', 'number', 'ignore'],
} as const;

/** What a column can be, in groups, as the language that is spoken now says it. */
export function roleGroups(): Choices[] {
  const { groups, choices, idOf, idElse } = t().matcher;
  const group = (name: keyof typeof PARTS): Choices => ({
    group: groups[name],
    items: PARTS[name].map((value) => ({ value, label: choices[value] })),
  });
  const objects = TYPES.map((type) => ({ value: `${OBJECT}${type}`, label: idOf(say().noun(type, 'one')) }));
  return [
    group('happened'),
    { group: groups.whose, items: [...objects, { value: OTHER_TYPE, label: idElse }] },
    group('worth'),
    group('origin'),
    group('else'),
  ];
}

/** What is offered besides where a column is part of a rule that was found. */
export function foundRule(): Choices {
  const { asFound, inRule } = t().matcher;
  return { group: asFound, items: [{ value: 'rule', label: inRule }] };
}

/** The choice that shows a role. */
export function choiceOf(role: Role): string {
  if (role.is !== 'object') return role.is;
  return (TYPES as readonly string[]).includes(role.type) ? `${OBJECT}${role.type}` : OTHER_TYPE;
}

/** The role that a choice stands for; null for what cannot be chosen. */
export function roleChosen(choice: string): Role | null {
  if (choice === OTHER_TYPE) return { is: 'object', type: 'thing' };
  if (choice.startsWith(OBJECT)) return { is: 'object', type: choice.slice(OBJECT.length) };
  switch (choice) {
    case 'time':
      return { is: 'time', activity: null };
    case 'ignore':
    case 'activity':
    case 'amount':
    case 'currency':
    case 'channel':
    case 'device':
    case 'system':
    case 'position':
    case 'text':
    case 'number':
      return { is: choice };
    default:
      return null;
  }
}

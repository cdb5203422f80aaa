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

/** The choices of the drop-down, in groups. */
export const ROLE_GROUPS: Choices[] = [
  {
    group: 'What happened',
    items: [
      { value: 'time', label: 'When it happened' },
      { value: 'activity', label: 'What happened' },
    ],
  },
  {
    group: 'Whose it is',
    items: [
      ...TYPES.map((type) => ({ value: `${OBJECT}${type}`, label: `Id of the ${type}` })),
      { value: OTHER_TYPE, label: 'Id of something else …' },
    ],
  },
  {
    group: 'What it is worth',
    items: [
      { value: 'amount', label: 'Amount' },
      { value: 'currency', label: 'Currency' },
    ],
  },
  {
    group: 'Where it came from',
    items: [
      { value: 'channel', label: 'Channel' },
      { value: 'device', label: 'Device' },
      { value: 'system', label: 'System' },
      { value: 'position', label: 'Order within a moment' },
    ],
  },
  {
    group: 'Else',
    items: [
      { value: 'text', label: 'Attribute, text' },
      { value: 'number', label: 'Attribute, number' },
      { value: 'ignore', label: 'Ignore' },
    ],
  },
];

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

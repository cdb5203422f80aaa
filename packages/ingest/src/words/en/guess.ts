import type { Role } from '../../files/guess/names.js';

const ROLES: Readonly<Record<Role, string>> = {
  case: 'case (what a journey is about)',
  activity: 'activity',
  time: 'time',
  id: 'id of the event',
  amount: 'amount',
  currency: 'currency',
  channel: 'channel',
  device: 'device',
  system: 'system',
  objectType: 'type of the object',
  objectId: 'object',
};

/** What columns seem to be, and why. */
export const guess = {
  byName: (column: string, role: Role) => `“${column}” is the ${ROLES[role]}, by its name.`,
  byDates: (column: string) => `“${column}” is the time: its values are dates.`,
  byRepeats: (column: string) => `“${column}” is the activity: its values are few and repeat.`,
  names: (column: string, type: string) => `“${column}” names the ${type}.`,
  isCase: (column: string) => `“${column}” is the case: its values repeat as an id's do.`,
  dayFirst: (column: string) => `Days and months cannot be told apart in “${column}”: read as day first.`,
  written: (column: string, format: string) =>
    `Dates in “${column}” are written ${format.replace('-', ' ')}.`,
  columnsOfTimes: (count: number) => `There are ${count} columns of times: each becomes an event.`,
  rowsOfOne: (column: string) => `Rows with the same “${column}” are one event that touches several objects.`,
  lines: (file: string, order: string, product: string, quantity: string) =>
    `“${file}” lists what orders hold: “${order}” names the order, “${product}” the product, “${quantity}” how many.`,
  leftAside: (file: string, problem: string) => `“${file}” was left aside: ${problem}`,
  noTable: 'no table of the mapping is in it.',
  converted: (file: string, encoding: string) =>
    `“${file}” is written in ${encoding} and was converted to UTF-8.`,
  traces: (file: string) => `“${file}” is an event log in XES: each trace becomes a case.`,
  objects: (file: string) => `“${file}” is an event log in OCEL: its objects are taken as they are.`,
};

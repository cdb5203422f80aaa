import { LANES, STAGES, WEEKDAYS } from '@throughline/model';
import { dayName } from '../day.js';
import { t } from '../../texts/texts.js';

/** One field of a row, with what the browser checks of it before it is sent. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly pattern?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly isCheck?: boolean;
  /** A list, which is longer than one field is wide. */
  readonly isLong?: boolean;
}

const SPAN = String.raw`\d{1,2}:\d{2}\s*[\-–—]\s*\d{1,2}:\d{2}`;
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;

/** One of a pattern, or several parted by commas. */
const several = (one: string): string => String.raw`\s*${one}(\s*,\s*${one})*\s*`;

export function teamFields(): readonly Field[] {
  const { fields, hints } = t().rules.teams;
  return [
    { name: 'name', label: fields.name, required: true },
    { name: 'activities', label: fields.activities, hint: hints.activities, isLong: true },
    {
      name: 'hourlyRate',
      label: fields.hourlyRate,
      hint: hints.hourlyRate,
      pattern: String.raw`\d{1,6}([.,]\d{1,2})?`,
    },
    { name: 'systems', label: fields.systems, hint: hints.systems, isLong: true },
    ...WEEKDAYS.map((name, at) => ({
      name,
      label: dayName(at),
      pattern: several(SPAN),
      ...(at === 0 ? { hint: hints.hours } : {}),
    })),
    { name: 'cutOff', label: fields.cutOff, hint: hints.cutOff, pattern: String.raw`\d{1,2}:\d{2}` },
    { name: 'holidays', label: fields.holidays, hint: hints.holidays, pattern: several(DAY) },
  ];
}

export function lineFields(): readonly Field[] {
  return [{ name: 'name', label: t().rules.line.fields.name, required: true }];
}

export function promiseFields(): readonly Field[] {
  const { fields, hints } = t().rules.promises;
  return [
    { name: 'name', label: fields.name },
    { name: 'object', label: fields.object, hint: hints.object, required: true },
    { name: 'from', label: fields.from, hint: hints.from },
    { name: 'to', label: fields.to, hint: hints.to, required: true },
    {
      name: 'within',
      label: fields.within,
      hint: hints.within,
      pattern: String.raw`\d{1,9}(\.\d{1,3})?(ms|s|m|h|d|w)`,
    },
    { name: 'by', label: fields.by, hint: hints.by },
    { name: 'working', label: fields.working, isCheck: true },
  ];
}

export function goalFields(): readonly Field[] {
  const { fields, hints } = t().rules.goals;
  return [
    { name: 'key', label: fields.key, hint: hints.key, required: true },
    { name: 'reach', label: fields.reach, hint: hints.reach, required: true, isLong: true },
    { name: 'without', label: fields.without, hint: hints.without, isLong: true },
  ];
}

export function placementFields(): readonly Field[] {
  const { fields, hints, asFound } = t().rules.placements;
  const { stages, lanes } = t().panel;
  const found = { value: '', label: asFound };
  return [
    { name: 'key', label: fields.key, hint: hints.key, required: true },
    {
      name: 'stage',
      label: fields.stage,
      choices: [found, ...STAGES.map((value) => ({ value, label: stages[value] }))],
    },
    {
      name: 'lane',
      label: fields.lane,
      choices: [found, ...LANES.map((value) => ({ value, label: lanes[value] }))],
    },
    { name: 'canonical', label: fields.canonical, hint: hints.canonical },
    { name: 'name', label: fields.name, hint: hints.name },
  ];
}

export function allowedFields(): readonly Field[] {
  const { fields, hints } = t().rules.allowed;
  return [
    { name: 'key', label: fields.key, hint: hints.key, required: true },
    { name: 'properties', label: fields.properties, hint: hints.properties, isLong: true },
  ];
}

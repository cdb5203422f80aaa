import { type ShopSettings, type Team, WEEKDAYS, type WorkingCalendar } from '@throughline/model';
import { typedNumber } from '../../texts/format.js';
import { listOf, type Part, type Row, textOf, told, withIds } from './part.js';

/** Who works when, on what, and what an hour of it costs. */
export const teams: Part = {
  rowsOf: ({ teams: all }) => all.map(rowOf),
  settingsWith: (settings, rows) => ({
    ...settings,
    teams: withIds(rows, (row) => row['name'] ?? '').map((row) => teamOf(settings, row)),
  }),
};

function rowOf({ id, name, calendar, activities, systems, hourlyRate }: Team): Row {
  const days = WEEKDAYS.map((day) => [day, spansText(calendar?.hours[day])] as const);
  return {
    id,
    name,
    activities: textOf(activities),
    systems: textOf(systems),
    hourlyRate: hourlyRate === undefined ? '' : typedNumber(hourlyRate),
    holidays: textOf(calendar?.holidays),
    cutOff: calendar?.cutOff ?? '',
    ...Object.fromEntries(days),
  };
}

function teamOf(settings: ShopSettings, row: Row): Team {
  const before = settings.teams.find(({ id }) => id === row['id']);
  const calendar = calendarOf(row, before?.calendar);
  const rate = (row['hourlyRate'] ?? '').trim().replace(',', '.');
  return {
    id: row['id'] ?? '',
    name: (row['name'] ?? '').trim(),
    activities: listOf(row['activities']),
    systems: listOf(row['systems']),
    ...(calendar === null ? {} : { calendar }),
    ...(rate === '' ? {} : { hourlyRate: Number(rate) }),
  };
}

/** Null where nothing of it is told: then all time is working time. */
function calendarOf(row: Row, before: WorkingCalendar | undefined): WorkingCalendar | null {
  const hours = WEEKDAYS.flatMap((day) => {
    const spans = spansOf(row[day]);
    return spans.length === 0 ? [] : [[day, spans] as const];
  });
  const holidays = listOf(row['holidays']);
  const cutOff = padded((row['cutOff'] ?? '').trim());
  if (hours.length === 0 && holidays.length === 0 && cutOff === '') return null;
  const { cutOff: _was, ...kept } = before ?? {};
  return { ...kept, hours: Object.fromEntries(hours), holidays, ...told('cutOff', cutOff) };
}

type Spans = NonNullable<WorkingCalendar['hours'][keyof WorkingCalendar['hours']]>;

/** `09:00-12:30, 13:00-17:00`; with any dash. */
function spansOf(text: string | undefined): Spans {
  return listOf(text).map((span) => {
    const [from = '', to = ''] = span.split(/[-–—]/u).map((time) => padded(time.trim()));
    return { from, to };
  });
}

const padded = (time: string): string => (/^\d:/u.test(time) ? `0${time}` : time);

const spansText = (spans: Spans | undefined): string => textOf(spans?.map(({ from, to }) => `${from}-${to}`));

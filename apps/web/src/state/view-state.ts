/** What a link to a view holds: everything that decides what is on the screen. */

export const METRICS = ['count', 'time', 'amount'] as const;
/** What the lines are drawn and labelled by. */
export type Metric = (typeof METRICS)[number];

/** The drawing, or the same figures as a table. */
export const FORMS = ['drawing', 'table'] as const;
export type Form = (typeof FORMS)[number];

/** Where the eye stands over a drawing: offset in pixels of the screen, and the scale. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface ViewState {
  readonly shop: string | null;
  /** The step (blueprint) or activity (map) whose figures are open. */
  readonly step: string | null;
  /** The finding whose details are open. */
  readonly finding: string | null;
  /** Steps drawn before the rest is folded (blueprint). */
  readonly steps: number;
  /** Share of activities shown, in per cent (map). */
  readonly activities: number;
  /** Share of paths shown, in per cent. */
  readonly paths: number;
  /** Object types switched off. */
  readonly hidden: readonly string[];
  readonly metric: Metric;
  /** Folded steps that were opened. */
  readonly opened: readonly string[];
  readonly form: Form;
  readonly camera: Camera | null;
  /** Journeys are played on the map: `start`, or the moment in seconds since 1970; null where they are not. */
  readonly replay: string | null;
}

export const DEFAULT_VIEW: ViewState = {
  shop: null,
  step: null,
  finding: null,
  steps: 24,
  activities: 90,
  paths: 50,
  hidden: [],
  metric: 'count',
  opened: [],
  form: 'drawing',
  camera: null,
  replay: null,
};

export type ViewSearch = Readonly<Record<string, string>>;

/** Reads a view from the parameters of an address. What is missing or makes no sense takes its default. */
export function readViewState(search: Readonly<Record<string, unknown>>): ViewState {
  return {
    shop: text(search['shop']),
    step: text(search['step']),
    finding: text(search['finding']),
    steps: whole(search['steps'], { least: 3, most: 200, otherwise: DEFAULT_VIEW.steps }),
    activities: whole(search['activities'], { least: 0, most: 100, otherwise: DEFAULT_VIEW.activities }),
    paths: whole(search['paths'], { least: 0, most: 100, otherwise: DEFAULT_VIEW.paths }),
    hidden: list(search['hide']),
    metric: oneOf(METRICS, search['metric']) ?? DEFAULT_VIEW.metric,
    opened: list(search['open']),
    form: oneOf(FORMS, search['form']) ?? DEFAULT_VIEW.form,
    camera: camera(search['at']),
    replay: text(search['replay']),
  };
}

/** The parameters that stand for a view; defaults are left out, so that links stay short. */
export function writeViewState(view: ViewState): ViewSearch {
  const search: Record<string, string> = {};
  if (view.shop !== null) search['shop'] = view.shop;
  if (view.step !== null) search['step'] = view.step;
  if (view.finding !== null) search['finding'] = view.finding;
  for (const key of ['steps', 'activities', 'paths'] as const) {
    if (view[key] !== DEFAULT_VIEW[key]) search[key] = String(view[key]);
  }
  if (view.hidden.length > 0) search['hide'] = writeList(view.hidden);
  if (view.metric !== DEFAULT_VIEW.metric) search['metric'] = view.metric;
  if (view.opened.length > 0) search['open'] = writeList(view.opened);
  if (view.form !== DEFAULT_VIEW.form) search['form'] = view.form;
  if (view.camera !== null) search['at'] = writeCamera(view.camera);
  if (view.replay !== null) search['replay'] = view.replay;
  return search;
}

/** Puts an entry into a list, or takes it out where it is there. */
export function toggled(entries: readonly string[], entry: string): readonly string[] {
  return entries.includes(entry) ? entries.filter((other) => other !== entry) : [...entries, entry].sort();
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function whole(value: unknown, range: { least: number; most: number; otherwise: number }): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) return range.otherwise;
  return Math.min(range.most, Math.max(range.least, Math.round(number)));
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

// Ids can hold commas: each entry is escaped by itself, and the comma between them stays plain.
function list(value: unknown): readonly string[] {
  if (typeof value !== 'string' || value === '') return [];
  return value
    .split(',')
    .map(unescaped)
    .filter((entry) => entry !== '');
}

function writeList(entries: readonly string[]): string {
  return entries.map((entry) => entry.replace(/[%,]/gu, encodeURIComponent)).join(',');
}

function unescaped(entry: string): string {
  try {
    return decodeURIComponent(entry);
  } catch {
    return entry;
  }
}

function camera(value: unknown): Camera | null {
  if (typeof value !== 'string') return null;
  const [x, y, k] = value.split(',').map(Number);
  if (x === undefined || y === undefined || k === undefined) return null;
  if (![x, y, k].every(Number.isFinite) || k <= 0) return null;
  return { x, y, k };
}

function writeCamera({ x, y, k }: Camera): string {
  return `${Math.round(x)},${Math.round(y)},${Number(k.toFixed(3))}`;
}

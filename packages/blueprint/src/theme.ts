import { type Lane, LANES } from '@throughline/model';

/** One theme's colours. The app sets them as CSS variables, the exports write them into the picture. */
export interface Theme {
  readonly name: 'light' | 'dark';
  readonly paper: string;
  readonly surface: string;
  readonly surfaceBorder: string;
  readonly hairline: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly lanes: Readonly<Record<Lane, string>>;
  readonly laneLine: string;
  readonly evidenceInk: string;
  readonly throughLine: string;
  readonly mainBorder: string;
  readonly link: string;
  readonly linkBack: string;
  readonly tie: string;
  readonly painHigh: string;
  readonly painMid: string;
  readonly painLow: string;
  readonly painInk: string;
  /** Filled ground of the worst leak's label, and the ink on it. */
  readonly painStrong: string;
  readonly onPain: string;
  /** Ways that more, or fewer, go than on the other side of a comparison. */
  readonly more: string;
  readonly fewer: string;
  readonly good: string;
  readonly focus: string;
}

export const LIGHT: Theme = {
  name: 'light',
  paper: '#FCFBF9',
  surface: '#FFFFFF',
  surfaceBorder: '#D9D4CA',
  hairline: '#E9E5DD',
  ink: '#1F2328',
  inkSoft: '#4B5563',
  inkFaint: '#6B7280',
  lanes: {
    evidence: '#F6F3EC',
    customer: '#EEF2FB',
    frontstage: '#EDF6F1',
    backstage: '#F5F0F9',
    support: '#F3F3F1',
  },
  laneLine: '#9AA0AA',
  evidenceInk: '#6B6455',
  throughLine: '#2E45D6',
  mainBorder: '#AEB8EF',
  link: '#9BA3B1',
  linkBack: '#C3C8D2',
  tie: '#C9C8C4',
  painHigh: '#D5482B',
  painMid: '#C2611A',
  painLow: '#9A6A0B',
  painInk: '#B93A20',
  painStrong: '#C8401F',
  onPain: '#FFFFFF',
  more: '#0072B2',
  fewer: '#A8480A',
  good: '#14734A',
  focus: '#2E45D6',
};

export const DARK: Theme = {
  name: 'dark',
  paper: '#121317',
  surface: '#1E2026',
  surfaceBorder: '#3A3D46',
  hairline: '#2A2C33',
  ink: '#ECEDF0',
  inkSoft: '#B8BDC7',
  inkFaint: '#8F95A1',
  lanes: {
    evidence: '#1B1A17',
    customer: '#161A25',
    frontstage: '#151D1A',
    backstage: '#1B1722',
    support: '#18191B',
  },
  laneLine: '#5A606C',
  evidenceInk: '#B5AD9B',
  throughLine: '#7487FF',
  mainBorder: '#4A56A8',
  link: '#6A7180',
  linkBack: '#474C58',
  tie: '#3D4048',
  painHigh: '#F0705A',
  painMid: '#E8934A',
  painLow: '#D3A83F',
  painInk: '#F58A75',
  painStrong: '#F0705A',
  onPain: '#1B0D0A',
  more: '#56B4E9',
  fewer: '#E69F00',
  good: '#4CC38A',
  focus: '#8C9BFF',
};

/** Okabe & Ito's colour-blind-safe palette (2008), without its black and its too pale yellow. */
const OKABE_ITO = {
  light: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#B88700', '#56B4E9', '#5F6673'],
  dark: ['#56B4E9', '#F0803C', '#2FC79B', '#E39CC4', '#E6B83C', '#8CCBF0', '#A5ABB8'],
} as const;

/** Familiar types keep their colour from shop to shop. */
const TYPE_SLOTS: Readonly<Record<string, number>> = {
  session: 0,
  customer: 5,
  order: 1,
  item: 4,
  parcel: 2,
  ticket: 3,
  return: 6,
};

/** A colour for every object type in a drawing, the same for the same set of types. */
export function objectTypeColours(
  types: readonly string[],
  theme: Theme['name'],
): ReadonlyMap<string, string> {
  const palette = OKABE_ITO[theme];
  const known = [...types].sort((a, b) => (a < b ? -1 : 1));
  const taken = new Set(known.map((type) => TYPE_SLOTS[type]).filter((slot) => slot !== undefined));
  const free = palette.map((_, slot) => slot).filter((slot) => !taken.has(slot));
  let next = 0;
  return new Map(
    known.map((type) => {
      const slot = TYPE_SLOTS[type] ?? free[next++ % Math.max(free.length, 1)] ?? next % palette.length;
      return [type, palette[slot] ?? palette[0]];
    }),
  );
}

/** Inter where it is installed, else what the machine has; Arial's widths are close to Inter's. */
export const FONT_STACK =
  "'Inter Variable',Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'Liberation Sans',sans-serif";

type ColourName = Exclude<keyof Theme, 'name' | 'lanes'>;

const COLOUR_NAMES = Object.keys(LIGHT).filter((key): key is ColourName => key !== 'name' && key !== 'lanes');

const variableName = (name: string): string =>
  `--tl-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function coloursOf(theme: Theme): [string, string][] {
  const colours = COLOUR_NAMES.map((name): [string, string] => [name, theme[name]]);
  return [...colours, ...LANES.map((lane): [string, string] => [`lane-${lane}`, theme.lanes[lane]])];
}

/** A theme as CSS custom properties: `--tl-paper:#FCFBF9;--tl-through-line:…;--tl-lane-customer:…`. */
export function themeVariables(theme: Theme): string {
  return coloursOf(theme)
    .map(([name, colour]) => `${variableName(name)}:${colour}`)
    .join(';');
}

/** A theme whose colours are the names of those custom properties: what is painted with it follows the page. */
export function variableTheme(name: Theme['name']): Theme {
  const named = COLOUR_NAMES.map((colour) => [colour, `var(${variableName(colour)})`] as const);
  const lanes = LANES.map((lane) => [lane, `var(${variableName(`lane-${lane}`)})`] as const);
  return {
    ...LIGHT,
    ...Object.fromEntries(named),
    name,
    lanes: { ...LIGHT.lanes, ...Object.fromEntries(lanes) },
  };
}

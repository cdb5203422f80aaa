import { LIGHT } from '@throughline/blueprint';
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { DARK_VARIABLES, LIGHT_VARIABLES } from './colours.js';

/** Mantine's own greys in the dark, of the paper's hue: what floats, fields and their edges are of one family with the drawings. */
const DARK_GREYS: MantineColorsTuple = [
  '#c7cad1',
  '#b8bdc7',
  '#9aa1ad',
  '#727987',
  '#3a3d46',
  '#2b2e36',
  '#1e2026',
  '#16181d',
  '#1b1d23',
  '#0c0d10',
];

/** The through-line's blue. Shade 7 carries white text in the light, shade 8 in the dark: both pass AA. */
const LINE: MantineColorsTuple = [
  '#eef1ff',
  '#dce1fd',
  '#b8c1fa',
  '#98a5fb',
  '#7f8ff7',
  '#5d70ef',
  '#4459e6',
  '#2e45d6',
  '#3a4fd8',
  '#1e2f9f',
];

export const theme = createTheme({
  primaryColor: 'line',
  primaryShade: { light: 7, dark: 8 },
  colors: { line: LINE, dark: DARK_GREYS },
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  headings: { fontFamily: "'Inter Variable', Inter, system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own surfaces follow the tokens, so that controls and drawing are of one paper. */
const surfaces = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--pain-ink)',
  '--mantine-color-line-light-color': 'var(--accent-ink)',
  '--mantine-color-red-light-color': 'var(--pain-ink)',
  '--mantine-color-red-light': 'var(--pain-soft)',
  '--mantine-color-red-light-hover': 'var(--pain-soft)',
  // The light theme's ink of pain, in both: it carries white text.
  '--mantine-color-red-filled': LIGHT.painInk,
  '--mantine-color-red-filled-hover': '#a1321b',
};

export const surfacesOf: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...LIGHT_VARIABLES, ...surfaces },
  dark: { ...DARK_VARIABLES, ...surfaces },
});

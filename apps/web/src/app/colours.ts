import { DARK, LIGHT, type Theme } from '@throughline/blueprint';
import { useComputedColorScheme } from '@mantine/core';

export type SchemeName = Theme['name'];

/** The scheme on the screen: the one chosen, or the one of the system. */
export function useScheme(): SchemeName {
  return useComputedColorScheme('light');
}

/** The palette of the drawings as CSS variables, so that app and exports are of one paper. */
export function variablesOf(theme: Theme): Record<string, string> {
  const lanes = Object.entries(theme.lanes).map(([lane, tint]) => [`--lane-${lane}`, tint] as const);
  return {
    ...Object.fromEntries(lanes),
    '--paper': theme.paper,
    '--surface': theme.surface,
    '--edge': theme.surfaceBorder,
    '--hairline': theme.hairline,
    '--ink': theme.ink,
    '--ink-2': theme.inkSoft,
    '--lane-line': theme.laneLine,
    '--evidence-ink': theme.evidenceInk,
    '--through': theme.throughLine,
    '--main-edge': theme.mainBorder,
    '--path': theme.link,
    '--path-back': theme.linkBack,
    '--tie': theme.tie,
    '--pain-3': theme.painHigh,
    '--pain-2': theme.painMid,
    '--pain-1': theme.painLow,
    '--pain-ink': theme.painInk,
    '--good': theme.good,
    '--focus': theme.focus,
  };
}

export const LIGHT_VARIABLES = variablesOf(LIGHT);
export const DARK_VARIABLES = variablesOf(DARK);

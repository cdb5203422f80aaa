import { useLocation } from '@tanstack/react-router';
import { ownSearch } from '../asking/asked.js';
import { chartId } from './place.js';

/** The id of a chart of this view, with its question as the address asks it now. */
export function useChartId(chart?: string): string {
  const { pathname, search } = useLocation();
  return chartId({ pathname, search: ownSearch(search), ...(chart !== undefined && { chart }) });
}

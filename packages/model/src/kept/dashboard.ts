import { z } from 'zod';
import { KeptId, KeptName } from './saved-answer.js';

/** Columns that tiles lie in, and the rows that a tile may reach over. */
export const DASHBOARD_COLUMNS = 12;
export const DASHBOARD_ROWS = 6;

/** A saved answer on a dashboard: how many of the columns it takes, and how many rows. */
export const DashboardTile = z.strictObject({
  answer: KeptId,
  width: z.number().int().min(3).max(DASHBOARD_COLUMNS),
  height: z.number().int().min(1).max(DASHBOARD_ROWS),
});
export type DashboardTile = z.infer<typeof DashboardTile>;

/** Saved answers beside one another, row by row in their order: so a dashboard is read in that order on any screen. */
export const Dashboard = z.strictObject({
  name: KeptName,
  tiles: z.array(DashboardTile).max(40).default([]),
});
export type Dashboard = z.infer<typeof Dashboard>;

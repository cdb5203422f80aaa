import { isLane, isStage, type PlacementOverride } from '@throughline/model';
import { listOf, type Part, type Row, textOf, told } from './part.js';

/** Parts of the settings that are kept by a name: goals by object type, placements by activity, properties by source. */
const named = (row: Row): string => (row['key'] ?? '').trim();

/** When a journey counts as a success. */
export const goals: Part = {
  rowsOf: ({ goals: all }) =>
    Object.entries(all).map(([key, { reach, without }]) => ({
      key,
      reach: textOf(reach),
      without: textOf(without),
    })),
  settingsWith: (settings, rows) => ({
    ...settings,
    goals: Object.fromEntries(
      rows.map((row) => [named(row), { reach: listOf(row['reach']), without: listOf(row['without']) }]),
    ),
  }),
};

/** Where an activity belongs on the blueprint. */
export const placements: Part = {
  rowsOf: ({ placements: all }) =>
    Object.entries(all).map(([key, { stage, lane, canonical, name }]) => ({
      key,
      stage: stage ?? '',
      lane: lane ?? '',
      canonical: canonical ?? '',
      name: name ?? '',
    })),
  settingsWith: (settings, rows) => ({
    ...settings,
    placements: Object.fromEntries(rows.map((row) => [named(row), placementOf(row)])),
  }),
};

function placementOf({ stage, lane, canonical, name }: Row): PlacementOverride {
  return {
    ...(isStage(stage) ? { stage } : {}),
    ...(isLane(lane) ? { lane } : {}),
    ...told('canonical', canonical),
    ...told('name', name),
  };
}

/** Which properties are kept of a source's events. */
export const allowed: Part = {
  rowsOf: ({ privacy }) =>
    Object.entries(privacy.allow).map(([key, properties]) => ({ key, properties: textOf(properties) })),
  settingsWith: (settings, rows) => ({
    ...settings,
    privacy: {
      ...settings.privacy,
      allow: Object.fromEntries(rows.map((row) => [named(row), listOf(row['properties'])])),
    },
  }),
};

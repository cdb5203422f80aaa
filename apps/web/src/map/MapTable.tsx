import type { ReactNode } from 'react';
import type { MapActivity, MapAnswer } from '@throughline/model';
import { comparedOfType } from '../drawing/compared.js';
import type { Marks } from '../drawing/mark-places.js';
import { leadingTypes } from '../drawing/stations.js';
import { type FiguresRow, FiguresTable } from '../panel/FiguresTable.js';
import { TypeTag } from '../panel/TypeTag.js';
import { mapTypes } from '../panel/types-of.js';
import { plural } from '../texts/format.js';
import { called, t } from '../texts/texts.js';

interface MapTableProps {
  readonly map: MapAnswer;
  /** Object types that are shown. */
  readonly shown: readonly string[];
  /** Figures of the overlay: each counts one object type, and stands there alone. */
  readonly marks: Marks | null;
  /** The other side of a comparison; null where nothing is compared. */
  readonly other: MapAnswer | null;
  /** What stands below the activities. */
  readonly children?: ReactNode;
}

/** The same figures without the drawing: activities by object type, the most frequent first. */
export function MapTable({ map, shown, marks, other, children }: MapTableProps) {
  const types = Object.keys(mapTypes(map));
  const leading = leadingTypes(map);
  return (
    <div className="steps" data-testid="activity-table">
      {shown.map((type) => {
        const own = map.objects[type];
        if (own === undefined || own.activities.length === 0) return null;
        const activities = [...own.activities].sort((a, b) => b.events - a.events);
        return (
          <FiguresTable
            key={type}
            caption={<TypeTag type={type} types={types} />}
            head={t().map.activity}
            rows={activities.map((each) => rowOf(each, type, own.journeys))}
            marks={marks === null ? null : new Map([...marks].filter(([id]) => leading.get(id) === type))}
            compared={other === null ? null : comparedOfType(map, other, type)}
          />
        );
      })}
      {children}
    </div>
  );
}

function rowOf(activity: MapActivity, type: string, journeys: number): FiguresRow {
  return {
    id: activity.activity,
    name: called(activity.activity),
    tags: null,
    events: activity.events,
    share: activity.journeys / Math.max(1, journeys),
    things: plural(type),
    wait: activity.wait?.p50 ?? null,
    lost: activity.lost,
    lostShare: activity.lost / Math.max(1, activity.journeys),
  };
}

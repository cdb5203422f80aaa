import './map.css';
import { Suspense } from 'react';
import '../findings/findings.css';
import { useMap } from '../api/queries.js';
import { useTitle } from '../app/use-title.js';
import { useView } from '../app/use-view.js';
import { pinnedOnMap } from '../findings/pinned.js';
import { useRaised } from '../findings/use-raised.js';
import { PlayedMap } from '../replay/PlayedMap.js';
import { comparedActivities } from '../drawing/compared.js';
import { WaysTable } from '../drawing/lazy.js';
import { activityStations } from '../drawing/stations.js';
import { useOverlay } from '../drawing/use-overlay.js';
import { comparedEdges } from '../drawing/compared-lines.js';
import { useLines } from '../drawing/use-lines.js';
import { useMarks } from '../drawing/use-marks.js';
import { picturedOf } from '../drawing/pictured.js';
import { DrawingSkeleton } from '../drawing/DrawingSkeleton.js';
import { FilterRow } from '../drawing/FilterRow.js';
import { useDrawing } from '../drawing/use-drawing.js';
import { mapQuestion, useAllWays, useToldMap } from '../drawing/use-told.js';
import { Controls } from '../panel/Controls.js';
import { mapTypes } from '../panel/types-of.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { NoShop } from '../shell/NoShop.js';
import { useShop } from '../shell/use-shop.js';
import { useNarrow } from '../shell/use-narrow.js';
import { t } from '../texts/texts.js';
import { MapCanvas } from './MapCanvas.js';
import { MapPanel } from './MapPanel.js';
import { MapTable } from './MapTable.js';
import { MapSkeleton } from './MapSkeleton.js';
import { likeOf } from '../layout/jobs.js';
import { mapOptions } from './options.js';

const SKELETON = (
  <DrawingSkeleton fields={[136, 196, 148, 176]}>
    <MapSkeleton />
  </DrawingSkeleton>
);

/** The process map of the shop that the address names: which activity follows which, by object type. */
export function MapView() {
  const current = useShop();
  const { view } = useView();
  const narrow = useNarrow();
  const { shop } = current;
  useTitle(t().map.title, shop?.settings.name);
  const asked = shop === null || shop.events === 0 ? null : { shop: shop.id, version: shop.version };
  const { data, error, dataUpdatedAt, refetch } = useMap(asked);
  const drawing = useDrawing();
  const told = useToldMap(asked, data, drawing);
  const drawn = told?.waiting === false;
  const allWays = useAllWays(drawn ? asked : null, data, drawing);
  // Prices come last: they take seconds, and neither the map nor what it is compared with needs them.
  const { data: findings } = useRaised(asked, drawn);
  const looked = useOverlay({ asked, shop, answer: told?.answer, stations: activityStations }, drawing);
  const compareMarks = useMarks(told?.answer, told?.other ?? null, comparedActivities);
  const lines = useLines(told?.answer, told?.other ?? null, comparedEdges);
  const marks = compareMarks ?? looked.marks;
  if (asked === null) return <NoShop current={current} skeleton={SKELETON} />;
  if (data === undefined || told === null) {
    return error === null ? SKELETON : <LoadFailed error={error} onRetry={() => void refetch()} />;
  }
  const { answer, like } = told;
  const traced = mapTypes(data);
  const compared = told.other === null ? null : comparedActivities(answer, told.other);
  const here = { shop: asked.shop, question: mapQuestion(drawing) };
  const pins = findings === undefined ? [] : pinnedOnMap(findings, data);
  const shown = Object.keys(traced).filter((type) => !view.hidden.includes(type));
  return (
    <div className="view">
      <h1 className="unseen">{t().map.of(shop?.settings.name ?? '')}</h1>
      <Controls
        subject={{
          kind: 'map',
          answer,
          ...picturedOf(drawing, { told, steps: compared, lines, marks: compareMarks, typesOf: mapTypes }),
          options: { ...mapOptions(view, data), ...likeOf({ like, beside: told.other }) },
        }}
        objects={traced}
      />
      {shop === null ? null : (
        <FilterRow
          here={here}
          shop={shop}
          asked={asked}
          looked={looked}
          all={traced}
          left={mapTypes(answer)}
          told={told}
          ways
        />
      )}
      <div className={told.waiting ? 'view-body is-counting' : 'view-body'}>
        <div className={narrow && view.form !== 'table' ? 'reading-drawing' : 'view-drawing'}>
          {view.form === 'table' ? (
            <MapTable map={answer} shown={shown} marks={looked.marks} other={told.other}>
              {lines === null ? null : (
                <Suspense fallback={null}>
                  <WaysTable lines={lines.filter(({ object }) => shown.includes(object))} />
                </Suspense>
              )}
            </MapTable>
          ) : (
            <PlayedMap
              asked={asked}
              narrowing={drawing.narrowing}
              zone={shop?.settings.zone ?? 'UTC'}
              types={shown}
            >
              {(layer) => (
                <MapCanvas
                  map={answer}
                  like={like}
                  beside={told.other}
                  shop={asked.shop}
                  stamp={`${asked.version}:${dataUpdatedAt}:${told.stamp}`}
                  pins={pins}
                  layer={layer}
                  marks={marks}
                  lines={lines}
                />
              )}
            </PlayedMap>
          )}
        </div>
        <MapPanel
          map={answer}
          all={allWays ?? answer}
          drawn={like === null ? {} : answer.objects}
          shown={shown}
          pins={pins}
          compared={compared}
          lines={lines}
          other={told.other}
        />
      </div>
    </div>
  );
}

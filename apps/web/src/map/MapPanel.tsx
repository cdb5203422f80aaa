import { called, t } from '../texts/texts.js';
import { CloseButton } from '@mantine/core';
import { formatCount, formatShare, plural } from '../texts/format.js';
import { mapTypes } from '../panel/types-of.js';
import type { MapAnswer } from '@throughline/model';
import { Suspense } from 'react';
import { useView } from '../app/use-view.js';
import { CostsMost } from '../findings/CostsMost.js';
import type { Pinned } from '../findings/pinned.js';
import { StepJourneys } from '../drawing/JourneysBehind.js';
import type { Compared } from '../drawing/compared.js';
import type { ComparedLine } from '../drawing/compared-lines.js';
import { lineWords } from '../drawing/search.js';
import { ComparePanel, LinePanel, SideBySide } from '../drawing/lazy.js';
import { lineOnMap } from '../drawing/told-line.js';
import { useDrawing } from '../drawing/use-drawing.js';
import { FigureList } from '../panel/FigureList.js';
import { QueryText } from '../panel/QueryText.js';
import { TypeTag } from '../panel/TypeTag.js';
import { useEscape } from '../shell/use-escape.js';
import { activityFigures } from './activity-figures.js';
import { Variants } from './Variants.js';

interface MapPanelProps {
  readonly map: MapAnswer;
  /** The map of all ways of these journeys: they are listed whichever are drawn. */
  readonly all: MapAnswer;
  /** Of what the filters and the ways that are followed leave; empty until it is there. */
  readonly drawn: MapAnswer['objects'];
  readonly shown: readonly string[];
  readonly pins: readonly Pinned[];
  /** What changed, where the map is compared. */
  readonly compared: readonly Compared[] | null;
  readonly lines: readonly ComparedLine[] | null;
  /** The other side of the comparison. */
  readonly other: MapAnswer | null;
}

/** Beside the map: the figures of the activity that is picked, or how journeys run and end. */
export function MapPanel({ map, all, drawn, shown, pins, compared, lines, other }: MapPanelProps) {
  const { view } = useView();
  const { state, pick } = useDrawing();
  const line = state.line === null ? null : lineOnMap(map, state.line);
  const close = (): void => pick({});
  const figures = view.step === null ? [] : activityFigures(map, view.step);
  useEscape(line !== null || figures.length > 0, close);
  return (
    <aside
      className="panel"
      aria-label={figures.length > 0 ? t().panel.figuresOf(called(view.step ?? '')) : t().map.variants}
    >
      {line !== null ? (
        <Suspense fallback={null}>
          <LinePanel
            line={line}
            beside={
              other === null || state.line === null
                ? null
                : {
                    other: lineOnMap(other, state.line),
                    compared: lines?.find(({ id }) => id === lineWords(state.line)),
                  }
            }
            onClose={close}
          />
        </Suspense>
      ) : figures.length > 0 && view.step !== null ? (
        <Activity name={view.step} map={map} other={other} compared={compared} onClose={close} />
      ) : compared !== null ? (
        <Suspense fallback={null}>
          <ComparePanel compared={compared} lines={lines ?? []} />
        </Suspense>
      ) : (
        <>
          <CostsMost pins={pins} />
          <Overview map={all} drawn={drawn} shown={shown} />
        </>
      )}
      <QueryText meta={map.meta} />
    </aside>
  );
}

/** Of the type most of whose journeys pass. */
function ActivityJourneys({ name, map }: Pick<ActivityProps, 'name' | 'map'>) {
  const passing = Object.entries(map.objects).flatMap(([object, { activities }]) => {
    const found = activities.find(({ activity }) => activity === name);
    return found === undefined ? [] : [{ object, ...found }];
  });
  const [most] = passing.sort((a, b) => b.journeys - a.journeys);
  return most === undefined ? null : (
    <StepJourneys place={{ object: most.object, activities: [name] }} leaks={most.lost > 0} />
  );
}

interface ActivityProps extends Pick<MapPanelProps, 'map' | 'other' | 'compared'> {
  readonly name: string;
  readonly onClose: () => void;
}

function Activity({ name, map, other, compared, onClose }: ActivityProps) {
  const types = Object.keys(mapTypes(map));
  const before = other === null ? null : activityFigures(other, name);
  const change = compared?.find(({ id }) => id === name);
  return (
    <div data-testid="step-panel">
      <div className="panel-head">
        <h2>{called(name)}</h2>
        <CloseButton aria-label={t().panel.close} onClick={onClose} />
      </div>
      {activityFigures(map, name).map(({ type, figures }) => (
        <section key={type}>
          <h3>
            <TypeTag type={type} types={types} />
          </h3>
          {before === null ? (
            <FigureList figures={figures} />
          ) : (
            <Suspense fallback={null}>
              <SideBySide
                before={before.find((each) => each.type === type)?.figures ?? []}
                after={figures}
                compared={change?.object === type ? change : undefined}
              />
            </Suspense>
          )}
        </section>
      ))}
      <ActivityJourneys name={name} map={map} />
    </div>
  );
}

function Overview({ map, drawn, shown }: Pick<MapPanelProps, 'map' | 'drawn' | 'shown'>) {
  const types = Object.keys(mapTypes(map));
  const { state, change } = useDrawing();
  return (
    <>
      <div className="panel-head">
        <h2>{t().map.howRun}</h2>
        {state.chosen.length === 0 && state.ways === null ? null : (
          <button type="button" className="text-button" onClick={() => change({ ways: null, chosen: [] })}>
            {t().drawing.ways.all}
          </button>
        )}
      </div>
      <p className="panel-note">{t().drawing.ways.hint}</p>
      {shown.map((type) => {
        const own = map.objects[type];
        if (own === undefined) return null;
        const reached =
          own.goal === null
            ? null
            : t().map.reach(
                formatShare(own.reached / Math.max(1, own.journeys)),
                own.goal.reach.map(called).join(` ${t().panel.or} `),
              );
        return (
          <section key={type} className="variants-of">
            <h3>
              <TypeTag type={type} types={types} />
              <span className="panel-sub figures">
                {formatCount(own.journeys)} {plural(type)}
              </span>
            </h3>
            {reached === null ? null : <p className="panel-note figures">{reached}</p>}
            <Variants objects={map.objects} drawn={drawn} type={type} />
          </section>
        );
      })}
    </>
  );
}

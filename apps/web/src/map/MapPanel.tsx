import { called, t } from '../texts/texts.js';
import { CloseButton } from '@mantine/core';
import { formatCount, formatShare, plural } from '../texts/format.js';
import { mapTypes } from '../panel/types-of.js';
import type { MapAnswer } from '@throughline/model';
import { useView } from '../app/use-view.js';
import { CostsMost } from '../findings/CostsMost.js';
import type { Pinned } from '../findings/pinned.js';
import { QueryText } from '../panel/QueryText.js';
import { TypeTag } from '../panel/TypeTag.js';
import { useEscape } from '../shell/use-escape.js';
import { activityFigures } from './activity-figures.js';
import { Variants } from './Variants.js';

interface MapPanelProps {
  readonly map: MapAnswer;
  readonly shown: readonly string[];
  readonly pins: readonly Pinned[];
}

/** Beside the map: the figures of the activity that is picked, or how journeys run and end. */
export function MapPanel({ map, shown, pins }: MapPanelProps) {
  const { view, change } = useView();
  const close = (): void => change({ step: null });
  const figures = view.step === null ? [] : activityFigures(map, view.step);
  useEscape(figures.length > 0, close);
  return (
    <aside
      className="panel"
      aria-label={figures.length > 0 ? t().panel.figuresOf(called(view.step ?? '')) : t().map.variants}
    >
      {figures.length > 0 && view.step !== null ? (
        <Activity name={view.step} map={map} onClose={close} />
      ) : (
        <>
          <CostsMost pins={pins} />
          <Overview map={map} shown={shown} />
        </>
      )}
      <QueryText meta={map.meta} />
    </aside>
  );
}

interface ActivityProps {
  readonly name: string;
  readonly map: MapAnswer;
  readonly onClose: () => void;
}

function Activity({ name, map, onClose }: ActivityProps) {
  const types = Object.keys(mapTypes(map));
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
          <dl className="step-figures figures">
            {figures.map((figure) => (
              <div key={figure.name} title={figure.definition}>
                <dt>{figure.name}</dt>
                <dd>
                  <strong>{figure.value}</strong>
                  <span>{figure.of}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Overview({ map, shown }: Omit<MapPanelProps, 'pins'>) {
  const types = Object.keys(mapTypes(map));
  return (
    <>
      <div className="panel-head">
        <h2>{t().map.howRun}</h2>
      </div>
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
            <Variants map={own} type={type} />
          </section>
        );
      })}
    </>
  );
}

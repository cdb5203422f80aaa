import './blueprint.css';
import '../findings/findings.css';
import { Suspense, useMemo } from 'react';
import { useBlueprint, useMap } from '../api/queries.js';
import { useTitle } from '../app/use-title.js';
import { useView } from '../app/use-view.js';
import { useFirstDrawing } from '../canvas/first-drawing.js';
import { withUncompared } from '../drawing/compare-marks.js';
import { type Compared, comparedSteps } from '../drawing/compared.js';
import type { Marks } from '../drawing/mark-places.js';
import { comparedFlows, type ComparedLine } from '../drawing/compared-lines.js';
import { useLines } from '../drawing/use-lines.js';
import { useMarks } from '../drawing/use-marks.js';
import { WaysTable } from '../drawing/lazy.js';
import { stepStations } from '../drawing/stations.js';
import { useMood } from '../drawing/use-mood.js';
import { useOverlay } from '../drawing/use-overlay.js';
import { picturedOf } from '../drawing/pictured.js';
import { DrawingSkeleton } from '../drawing/DrawingSkeleton.js';
import { FilterRow } from '../drawing/FilterRow.js';
import { useDrawing } from '../drawing/use-drawing.js';
import { blueprintQuestion, useToldBlueprint, useToldMap } from '../drawing/use-told.js';
import { Controls } from '../panel/Controls.js';
import { blueprintTypes } from '../panel/types-of.js';
import { SidePanel } from '../panel/SidePanel.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { NoShop } from '../shell/NoShop.js';
import { useShop } from '../shell/use-shop.js';
import { StepTable } from '../panel/StepTable.js';
import { useNarrow } from '../shell/use-narrow.js';
import { t } from '../texts/texts.js';
import { BlueprintCanvas } from './BlueprintCanvas.js';
import { BlueprintSkeleton } from './BlueprintSkeleton.js';
import { pinnedOf, type Pinned } from '../findings/pinned.js';
import { useRaised } from '../findings/use-raised.js';
import { likeOf } from '../layout/jobs.js';
import { blueprintOptions } from './options.js';
import type { Mood } from '@throughline/blueprint';
import type { BlueprintAnswer } from '@throughline/model';
import { MoodList } from './MoodList.js';

const SKELETON = (
  <DrawingSkeleton fields={[136, 148, 176]}>
    <BlueprintSkeleton />
  </DrawingSkeleton>
);

/** The service blueprint of the shop that the address names. */
export function BlueprintView() {
  const current = useShop();
  const { view } = useView();
  const { shop } = current;
  useTitle(t().blueprint.title, shop?.settings.name);
  const asked = shop === null || shop.events === 0 ? null : { shop: shop.id, version: shop.version };
  const { data, error, dataUpdatedAt, refetch } = useBlueprint(asked, view.steps);
  const drawing = useDrawing();
  const told = useToldBlueprint(asked, data, drawing);
  // Asked once the blueprint can be seen: reading it would keep the page from drawing.
  const seen = useFirstDrawing();
  const { data: all } = useMap(data === undefined || !seen ? null : asked);
  const toldMap = useToldMap(asked, all, drawing);
  const map = toldMap?.answer;
  // Prices come last: they take seconds, and neither the drawing nor what it is compared with needs them.
  const { data: findings } = useRaised(asked, told?.waiting === false && toldMap?.waiting === false);
  const looked = useOverlay({ asked, shop, answer: told?.answer, stations: stepStations }, drawing);
  const mood = useMood(asked, data, drawing);
  const compareMarks = useMarks(told?.answer, told?.other ?? null, comparedSteps);
  const lines = useLines(told?.answer, told?.other ?? null, comparedFlows);
  const steps = told?.answer.steps;
  const comparing = useMemo(
    () => (compareMarks === null || steps === undefined ? null : withUncompared(compareMarks, steps)),
    [compareMarks, steps],
  );
  const marks = comparing ?? looked.marks;
  if (asked === null) return <NoShop current={current} skeleton={SKELETON} />;
  if (data === undefined || told === null) {
    return error === null ? SKELETON : <LoadFailed error={error} onRetry={() => void refetch()} />;
  }
  const pins = findings === undefined ? [] : pinnedOf(findings, data);
  const stamp = `${asked.version}:${dataUpdatedAt}:${told.stamp}`;
  const { answer, like } = told;
  const types = blueprintTypes(data);
  const compared = told.other === null ? null : comparedSteps(answer, told.other);
  const here = { shop: asked.shop, question: blueprintQuestion(view.steps, drawing) };
  return (
    <div className="view">
      <h1 className="unseen">{t().blueprint.of(shop?.settings.name ?? '')}</h1>
      <Controls
        subject={{
          kind: 'blueprint',
          answer,
          ...picturedOf(drawing, { told, steps: compared, lines, marks: comparing, typesOf: blueprintTypes }),
          options: {
            ...blueprintOptions(view, data),
            ...likeOf({ like, beside: told.other }),
            ...(mood === null ? {} : { mood }),
          },
        }}
        objects={types}
      />
      {shop === null ? null : (
        <FilterRow
          here={here}
          shop={shop}
          asked={asked}
          looked={looked}
          all={types}
          left={blueprintTypes(answer)}
          told={told}
        />
      )}
      <div className={told.waiting ? 'view-body is-counting' : 'view-body'}>
        <div className="view-drawing">
          <Drawing
            blueprint={answer}
            like={like}
            beside={told.other}
            shop={asked.shop}
            stamp={stamp}
            pins={pins}
            marks={marks}
            looked={looked.marks}
            compared={compared}
            lines={lines}
            mood={mood}
          />
        </div>
        <SidePanel
          blueprint={answer}
          map={map}
          pins={pins}
          compared={compared}
          lines={lines}
          other={told.other}
        />
      </div>
    </div>
  );
}

interface DrawingProps {
  readonly blueprint: BlueprintAnswer;
  readonly like: BlueprintAnswer | null;
  readonly beside: BlueprintAnswer | null;
  readonly shop: string;
  readonly stamp: string;
  readonly pins: readonly Pinned[];
  readonly marks: Marks | null;
  /** The figures of the overlay, which the table tells beside those of a comparison. */
  readonly looked: Marks | null;
  readonly compared: readonly Compared[] | null;
  readonly lines: readonly ComparedLine[] | null;
  readonly mood: Mood | null;
}

/** The drawing, or its figures as a table; on a narrow screen a part of the drawing with the table under it. */
function Drawing({ looked, compared, ...props }: DrawingProps) {
  const { view } = useView();
  const narrow = useNarrow();
  const seen = view.form === 'table' && !narrow;
  const felt =
    props.mood === null ? null : <MoodList mood={props.mood} label={t().drawing.curve.label} seen={seen} />;
  const table = (
    <StepTable blueprint={props.blueprint} marks={looked} compared={compared}>
      {props.lines === null ? null : (
        <Suspense fallback={null}>
          <WaysTable lines={props.lines} />
        </Suspense>
      )}
    </StepTable>
  );
  if (narrow) {
    return (
      <div className="reading">
        <div className="reading-drawing">
          <BlueprintCanvas {...props} />
          {felt}
        </div>
        {table}
      </div>
    );
  }
  return (
    <>
      {seen ? table : <BlueprintCanvas {...props} />}
      {felt}
    </>
  );
}

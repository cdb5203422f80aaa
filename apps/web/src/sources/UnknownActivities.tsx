import { Button, NativeSelect } from '@mantine/core';
import { formatObjects, formatShare } from '../texts/format.js';
import {
  type BlueprintAnswer,
  type BlueprintStep,
  type Lane,
  LANES,
  type Stage,
  STAGES,
} from '@throughline/model';
import type { ShopEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { useMay } from '../api/access.js';
import { useBlueprint } from '../api/queries.js';
import { useSaveSettings } from '../api/sources.js';
import { Ghosts } from '../explore/Explore.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Undo } from '../shell/Undo.js';
import { t } from '../texts/texts.js';

/** As many as a blueprint can draw. */
const MOST_STEPS = 200;

/** Activities that the taxonomy does not know: where they were put, how sure that is, and the way to say where they belong. */
export function UnknownActivities({ shop }: { readonly shop: ShopEntry }) {
  const asked = shop.events === 0 ? null : { shop: shop.id, version: shop.version };
  const { data, error, refetch } = useBlueprint(asked, MOST_STEPS);
  if (asked === null) return <p className="explore-note">{t().sources.nothingToPlace}</p>;
  if (data === undefined)
    return error === null ? <Ghosts /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  return <Placed shop={shop} answer={data} />;
}

interface Unplaced {
  readonly activity: string;
  readonly step: BlueprintStep;
}

function Placed({ shop, answer }: { readonly shop: ShopEntry; readonly answer: BlueprintAnswer }) {
  const may = useMay('edit');
  const rows = answer.steps
    .filter(({ placement }) => placement.source !== 'taxonomy')
    .flatMap((step) => step.activities.map((activity): Unplaced => ({ activity, step })))
    .toSorted((a, b) => isSaid(a) - isSaid(b) || b.step.metrics.events - a.step.metrics.events);
  if (rows.length === 0)
    return (
      <section className="source-empty">
        <h2>{t().sources.allKnown}</h2>
        <p>{t().sources.allKnownWhy}</p>
      </section>
    );
  return (
    <section aria-label={t().sources.unknown}>
      {may ? <p className="explore-note">{t().sources.unknownSays}</p> : null}
      <ul className="places" data-testid="unknown-activities">
        {rows.map(({ activity, step }) => (
          <li key={activity} className="place figures">
            <PlaceName
              said={shop.settings.placements[activity] !== undefined}
              activity={activity}
              step={step}
            />
            {may ? (
              <PlaceForm shop={shop} activity={activity} step={step} />
            ) : (
              <span>
                {t().panel.stages[step.stage]} · {t().panel.lanes[step.lane]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const isSaid = ({ step }: Unplaced): number => Number(step.placement.source === 'shop');

interface PlaceNameProps extends Unplaced {
  readonly said: boolean;
}

function PlaceName({ said, activity, step }: PlaceNameProps) {
  return (
    <div className="place-name">
      <strong>{activity}</strong>
      <span>{formatObjects(step.metrics.events, 'event')}</span>
      <span>
        {said
          ? t().sources.saidByYou
          : t().sources.inferred(
              formatShare(Math.min(step.placement.stageConfidence, step.placement.laneConfidence)),
            )}
      </span>
    </div>
  );
}

interface PlaceFormProps extends Unplaced {
  readonly shop: ShopEntry;
}

function PlaceForm({ shop, activity, step }: PlaceFormProps) {
  const [stage, setStage] = useState<Stage>(step.stage);
  const [lane, setLane] = useState<Lane>(step.lane);
  const { mutate, isPending, error } = useSaveSettings(shop.id);
  const { settings } = shop;
  const said = settings.placements[activity];
  const put = (): void =>
    mutate({ ...settings, placements: { ...settings.placements, [activity]: { ...said, stage, lane } } });
  const [before, setBefore] = useState<typeof said>();
  const inferAgain = (): void => {
    const { [activity]: _gone, ...others } = settings.placements;
    mutate({ ...settings, placements: others }, { onSuccess: () => setBefore(said) });
  };
  const undo = (): void => {
    if (before === undefined) return;
    const placements = { ...settings.placements, [activity]: before };
    mutate({ ...settings, placements }, { onSuccess: () => setBefore(undefined) });
  };
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t().sources.stageOf(activity)}
        value={stage}
        onChange={({ currentTarget }) =>
          setStage(STAGES.find((each) => each === currentTarget.value) ?? stage)
        }
        data={STAGES.map((each) => ({ value: each, label: t().panel.stages[each] }))}
      />
      <NativeSelect
        size="xs"
        aria-label={t().sources.laneOf(activity)}
        value={lane}
        onChange={({ currentTarget }) => setLane(LANES.find((each) => each === currentTarget.value) ?? lane)}
        data={LANES.map((each) => ({ value: each, label: t().panel.lanes[each] }))}
      />
      <div className="place-do">
        <Button size="xs" variant="default" loading={isPending} onClick={put}>
          {said === undefined ? t().sources.belongs : t().sources.change}
        </Button>
        {said === undefined ? null : (
          <Button size="xs" variant="subtle" disabled={isPending} onClick={inferAgain}>
            {t().sources.inferAgain}
          </Button>
        )}
      </div>
      {before === undefined || said !== undefined ? null : (
        <Undo says={t().sources.inferredAgain} onUndo={undo} busy={isPending} />
      )}
      {error === null ? null : (
        <p role="alert" className="pain">
          {error.message}
        </p>
      )}
    </>
  );
}

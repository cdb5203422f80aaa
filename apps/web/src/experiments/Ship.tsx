import { Button } from '@mantine/core';
import { dateOf, dayNumber, type RegisteredExperiment } from '@throughline/model';
import { useCases, useSteps } from '../api/lives.js';
import type { Asked } from '../api/queries.js';
import { RequestError } from '../api/request.js';
import { t } from '../texts/texts.js';
import { shippingSteps } from './shipping.js';
import { useName } from './use-name.js';

interface ShipProps {
  readonly asked: Asked;
  readonly zone: string;
  readonly registered: RegisteredExperiment;
  readonly finding: string;
}

/** Has the finding follow what was decided: it counts as changed, by the variant that is kept. */
export function Ship({ asked, zone, registered, finding }: ShipProps) {
  const texts = t().experiments.life;
  const [by] = useName();
  const { data: cases } = useCases(asked);
  const { mutate, isPending, error } = useSteps(asked);
  const known = cases?.find((each) => each.finding === finding);
  if (cases === undefined) return null;
  if (known?.change?.experiment === registered.name)
    return (
      <p className="explore-note good" data-testid="shipped">
        {texts.shipped}
      </p>
    );
  const { plan, decision } = registered;
  const steps = shippingSteps(known?.state ?? 'new', {
    what: texts.whatChanged(decision?.variant ?? '', plan.hypothesis),
    experiment: registered.name,
    owner: plan.owner || by || (decision?.by ?? ''),
    today: dateOf(dayNumber(Date.now(), zone)),
  });
  if (steps === null) return null;
  return (
    <div className="experiments-ship">
      <Button
        size="xs"
        loading={isPending}
        onClick={() => mutate({ finding, revision: known?.revision ?? 0, by, steps })}
      >
        {texts.ship}
      </Button>
      <p className="explore-note">{texts.shipNote}</p>
      {error === null ? null : (
        <p role="alert" className="experiments-error">
          {error.message} {error instanceof RequestError ? error.hint : null}
        </p>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { comparedArms, dateOf, dayNumber, type RegisteredExperiment } from '@throughline/model';
import { useMay } from '../api/access.js';
import { useCases, useSteps } from '../api/lives.js';
import { type Asked, useAnswer } from '../api/queries.js';
import { t } from '../texts/texts.js';
import { refusalWords } from './refusal.js';
import { measuredWords, shippingSteps } from './shipping.js';
import { useFinding } from './use-finding.js';
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
  const may = useMay('edit');
  const { data: cases } = useCases(asked);
  const { mutate, isPending, error } = useSteps(asked);
  const known = cases?.find((each) => each.finding === finding);
  const today = dateOf(dayNumber(Date.now(), zone));
  const measured = useMeasured({ asked, registered, finding }, known?.change?.on ?? today);
  if (cases === undefined) return null;
  if (known?.change?.experiment === registered.name)
    return (
      <p className="explore-note" data-testid="shipped">
        <span className="good">{texts.shipped}</span> {measured}
      </p>
    );
  if (!may) return null;
  const { plan, decision } = registered;
  const steps = shippingSteps(known?.state ?? 'new', {
    what: texts.whatChanged(decision?.variant ?? '', plan.hypothesis),
    experiment: registered.name,
    owner: plan.owner || by || (decision?.by ?? ''),
    today,
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
      <p className="explore-note">
        {texts.shipNote} {measured}
      </p>
      {error === null ? null : (
        <p role="alert" className="experiments-error">
          {refusalWords(error)}
        </p>
      )}
    </div>
  );
}

/** By what the effect of the change is measured, once it is known; of most findings this experiment tells it, not of all. */
function useMeasured({ asked, registered, finding }: Omit<ShipProps, 'zone'>, changed: string): string {
  const { finding: seen } = useFinding(asked, finding);
  const arms = comparedArms(registered);
  const { data } = useAnswer(seen == null || arms === null ? null : asked, {
    kind: 'effect',
    finding,
    inside: seen?.where.segment ?? {},
    changed,
    experiment: registered.name,
    ...(arms === null ? {} : { arms }),
  });
  return data === undefined ? '' : measuredWords(data);
}

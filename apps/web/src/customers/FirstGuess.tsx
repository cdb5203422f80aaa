import type { LifetimeValueAnswer } from '@throughline/model';
import { t } from '../texts/texts.js';

interface FirstGuessProps {
  /** What the model says of its parameters, where orders alone leave them open. */
  readonly drawn: NonNullable<LifetimeValueAnswer['estimate']>['drawn'];
  readonly cannotEstimate: LifetimeValueAnswer['cannotEstimate'];
}

/** How far an estimate of worth and churn can be trusted; the model's own words on it stand on hover. */
export function FirstGuess({ drawn, cannotEstimate }: FirstGuessProps) {
  const texts = t().customers;
  if (drawn !== null)
    return (
      <p className="explore-note" title={`${drawn.reason} ${drawn.hint}`}>
        {texts.drawn}
      </p>
    );
  if (cannotEstimate === null) return null;
  return <p className="explore-note">{`${cannotEstimate.reason} ${cannotEstimate.hint}`}</p>;
}

import { seenTitle } from '@throughline/model';
import { Link } from '@tanstack/react-router';
import type { Asked } from '../api/queries.js';
import { readViewState, writeViewState } from '../state/view-state.js';
import { unparted } from '../texts/format.js';
import { say, t } from '../texts/texts.js';
import { useFinding } from './use-finding.js';

interface TestedFindingProps {
  readonly asked: Asked;
  readonly finding: string;
}

/** The way back to the finding whose change is tested. */
export function TestedFinding({ asked, finding }: TestedFindingProps) {
  const { tests, noFinding } = t().experiments.life;
  const { finding: found } = useFinding(asked, finding);
  const title = found == null ? undefined : seenTitle(found, say().locale);
  return (
    <p className="explore-note" data-testid="tested-finding">
      {tests}{' '}
      <Link
        to="/findings"
        search={(before: Record<string, unknown>) => writeViewState({ ...readViewState(before), finding })}
      >
        {title === undefined ? noFinding : unparted(title)}
      </Link>
    </p>
  );
}

import type { FoundExperiment, RegisteredExperiment } from '@throughline/model';
import { type Asked, useAnswer } from '../api/queries.js';
import { Ghosts } from '../explore/Explore.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Health, refusedChecks } from './Health.js';
import { HowFar } from './HowFar.js';
import { progressOf } from './progress.js';
import { seenQuestion, type Told } from './question.js';
import { refusalWords } from './refusal.js';

interface RefusedProps {
  readonly asked: Asked;
  readonly told: Told;
  readonly found: FoundExperiment | undefined;
  readonly registered: RegisteredExperiment;
  readonly why: Error;
}

/** A registered experiment that cannot be read yet, as while one variant alone is seen: how far it is all the same, and why. */
export function Refused({ asked, told, found, registered, why }: RefusedProps) {
  const { data, error, refetch } = useAnswer(asked, seenQuestion(told, registered));
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Ghosts />;
  const visitors = data.steps[0]?.journeys ?? 0;
  const progress = progressOf(registered, [{ name: told.name, visitors, figure: null }], found);
  return (
    <div className="answered" data-testid="unread">
      {registered.state === 'running' ? <HowFar progress={progress} atItsEnd={false} /> : null}
      <Health checks={refusedChecks(refusalWords(why), progress)} />
    </div>
  );
}

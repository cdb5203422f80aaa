import '../findings/life/life.css';
import { Button } from '@mantine/core';
import {
  experimentStepsFrom,
  type ExperimentStep,
  type FoundExperiment,
  type RegisteredExperiment,
} from '@throughline/model';
import { useState } from 'react';
import { useMay } from '../api/access.js';
import { useExperimentStep } from '../api/experiments.js';
import { useAnswer } from '../api/queries.js';
import { RequestError } from '../api/request.js';
import { Ghosts } from '../explore/Explore.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import { DecideForm } from './DecideForm.js';
import type { Testing } from './ExperimentsView.js';
import { ExposureExample } from './ExposureExample.js';
import { dayIn } from './figures.js';
import { History } from './History.js';
import { seenQuestion, type Told } from './question.js';
import { Read } from './Read.js';
import { isRefusal } from './refusal.js';
import type { RemovedExperiment } from './Registered.js';
import { Ship } from './Ship.js';
import { isChange } from './shipping.js';
import { TestedFinding } from './TestedFinding.js';
import { useName } from './use-name.js';

interface CaseProps extends Testing {
  readonly registered: RegisteredExperiment;
  readonly found: FoundExperiment | undefined;
  readonly onRemoved: (removed: RemovedExperiment) => void;
}

/** A registered experiment: where it stands, what can be done next, what it shows, and who did what when. */
export function Case({ registered, found, onRemoved, ...testing }: CaseProps) {
  const { asked, shop } = testing.exploring;
  const { zone } = shop.settings;
  const { plan, decision, name } = registered;
  const may = useMay('edit');
  // Events may tell it otherwise than was planned, as flag services have names of their own.
  const told = found ?? { name, named: plan.named, varied: plan.varied };
  return (
    <section className="experiments-case" aria-label={name} data-testid="case" data-state={registered.state}>
      <header>
        <h2>{name}</h2>
        <Stations state={registered.state} />
        <p className="explore-note">
          {[whenWords(registered, zone), plan.owner === '' ? null : t().experiments.life.owner(plan.owner)]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {plan.hypothesis === '' ? null : <p className="experiments-hypothesis">{plan.hypothesis}</p>}
        {plan.finding === null ? null : <TestedFinding asked={asked} finding={plan.finding} />}
        {decision === null ? null : <Decided decision={decision} zone={zone} />}
        {may ? <Actions shop={asked.shop} registered={registered} onRemoved={onRemoved} /> : null}
        {plan.finding === null || !isChange(registered) ? null : (
          <Ship asked={asked} zone={zone} registered={registered} finding={plan.finding} />
        )}
      </header>
      {registered.state === 'draft' ? null : found === undefined ? (
        <Unlisted {...testing} told={told} registered={registered} />
      ) : found.to < (registered.started ?? '') ? (
        <Unseen registered={registered} />
      ) : (
        <Read {...testing} told={told} found={found} registered={registered} />
      )}
      <History history={registered.history} zone={zone} />
    </section>
  );
}

const WAY = ['draft', 'running', 'stopped', 'decided'] as const;

/** Where it stands, as a station on the line of its life. */
function Stations({ state }: Pick<RegisteredExperiment, 'state'>) {
  const reached = WAY.findIndex((each) => each === state);
  return (
    <ol className="life-line experiments-line" aria-label={t().experiments.life.where}>
      {WAY.map((each, at) => (
        <li
          key={each}
          className={at <= reached ? 'life-passed' : ''}
          aria-current={each === state ? 'step' : undefined}
        >
          {t().experiments.states[each]}
        </li>
      ))}
    </ol>
  );
}

function whenWords({ started, stopped }: RegisteredExperiment, zone: string): string {
  const { drafted, since, ran } = t().experiments.life;
  if (started === null) return drafted;
  return stopped === null ? since(dayIn(started, zone)) : ran(dayIn(started, zone), dayIn(stopped, zone));
}

interface DecidedProps {
  readonly decision: NonNullable<RegisteredExperiment['decision']>;
  readonly zone: string;
}

function Decided({ decision: { variant, why, at, by }, zone }: DecidedProps) {
  const { decided, decidedNone, decidedBy } = t().experiments.life;
  return (
    <div data-testid="decided">
      <p className="explore-said">
        <Marked text={variant === null ? decidedNone : decided(variant)} />
      </p>
      <p className="explore-note">
        {why} {decidedBy(by, dayIn(at, zone))}
      </p>
    </div>
  );
}

interface ActionsProps {
  readonly shop: string;
  readonly registered: RegisteredExperiment;
  readonly onRemoved: (removed: RemovedExperiment) => void;
}

function Actions({ shop, registered, onRemoved }: ActionsProps) {
  const { name: experiment, revision, state } = registered;
  const texts = t().experiments.life;
  const [by, setBy] = useName();
  const [isDeciding, setDeciding] = useState(false);
  const { mutateAsync, isPending, error } = useExperimentStep(shop);
  const can = experimentStepsFrom(state);
  const take = (step: ExperimentStep, done?: (taken: RegisteredExperiment) => void, name = by): void => {
    // What a removal leads to is done although this may be gone from the screen by then; a failure is shown as `error`.
    void mutateAsync({ experiment, revision, by: name, step }).then(done, () => undefined);
  };
  const button = (says: string, step: ExperimentStep, isNext = false) => (
    <Button size="xs" variant={isNext ? 'filled' : 'default'} disabled={isPending} onClick={() => take(step)}>
      {says}
    </Button>
  );
  return (
    <>
      {error === null ? null : (
        <p role="alert" className="experiments-error">
          {error.message} {error instanceof RequestError ? error.hint : null}
        </p>
      )}
      {isDeciding ? (
        <DecideForm
          registered={registered}
          by={by}
          busy={isPending}
          onLeave={() => setDeciding(false)}
          onDecide={(step, name) => {
            setBy(name);
            take(step, () => setDeciding(false), name);
          }}
        />
      ) : (
        <div className="life-actions">
          {can.includes('start') ? button(texts.start, { do: 'start' }, true) : null}
          {can.includes('decide') ? (
            <Button
              size="xs"
              variant={state === 'stopped' ? 'filled' : 'default'}
              disabled={isPending}
              onClick={() => setDeciding(true)}
            >
              {state === 'decided' ? texts.again : texts.decide}
            </Button>
          ) : null}
          {can.includes('stop') ? button(texts.stop, { do: 'stop' }) : null}
          {can.includes('reopen')
            ? button(state === 'decided' ? texts.takeBack : texts.goOn, { do: 'reopen' })
            : null}
          <Button
            size="xs"
            variant="subtle"
            color="red"
            disabled={isPending}
            onClick={() => take({ do: 'remove' }, onRemoved)}
          >
            {texts.remove}
          </Button>
        </div>
      )}
    </>
  );
}

interface UnlistedProps extends Testing {
  readonly told: Told;
  readonly registered: RegisteredExperiment;
}

/** Not among the experiments that are found, which are those with most exposures: it is read all the same where there are some. */
function Unlisted({ told, registered, ...testing }: UnlistedProps) {
  const { data, error, refetch } = useAnswer(testing.exploring.asked, seenQuestion(told, registered));
  if (error !== null && !isRefusal(error)) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (error === null && data === undefined) return <Ghosts />;
  const visitors = data?.steps[0]?.journeys ?? 0;
  if (visitors === 0) return <Unseen registered={registered} />;
  return <Read {...testing} told={told} registered={registered} />;
}

/** Of which no event tells: how to tell one that runs; of one that is over, that there is nothing to read. */
function Unseen({ registered: { name, plan, state } }: Pick<CaseProps, 'registered'>) {
  const { unseenTitle, unseen, whyStarted, unseenOver, unseenOverWhy } = t().experiments.life;
  if (state !== 'running')
    return (
      <section className="experiments-none" data-testid="unseen-over">
        <h2>{unseenOver}</h2>
        <p className="explore-note">{unseenOverWhy}</p>
      </section>
    );
  return (
    <section className="experiments-none" data-testid="unseen">
      <h2>{unseenTitle}</h2>
      <p className="explore-note">
        {unseen} {plan.variants.map((each) => `${each.name} (${each.share})`).join(', ')}. {whyStarted}
      </p>
      <ExposureExample
        object={plan.object}
        named={plan.named}
        varied={plan.varied}
        experiment={name}
        variant={plan.variants[1]?.name ?? ''}
        label={unseenTitle}
      />
    </section>
  );
}

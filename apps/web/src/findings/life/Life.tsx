import { Button } from '@mantine/core';
import { type Finding, type FindingCase, type LifeStep, stepsFrom } from '@throughline/model';
import { useLocalStorage } from '@mantine/hooks';
import { useAccess, useMay } from '../../api/access.js';
import { useStep } from '../../api/lives.js';
import type { Asked } from '../../api/queries.js';
import { RequestError } from '../../api/request.js';
import { useSearchPart } from '../../app/use-search-part.js';
import { findingsSearch, PERSON_STEPS, type PersonStep } from '../findings-search.js';
import type { Listed } from '../listed.js';
import { formatDay } from '../../texts/format.js';
import { t } from '../../texts/texts.js';
import { Effect } from './Effect.js';
import { Experiments } from './Experiments.js';
import { LifeLine } from './LifeLine.js';
import { StepForm } from './StepForm.js';
import { againWords, caseWords, stepWords } from './words.js';

interface LifeProps {
  readonly listed: Listed;
  readonly asked: Asked;
}

/** What is done about a finding: where it stands, what can be done next, what a change did, and who did what when. */
export function Life({ listed: { finding, known, standing }, asked }: LifeProps) {
  const may = useMay('edit');
  const again = againWords(standing, finding.price.currency);
  const words = known === undefined ? '' : caseWords(known);
  return (
    <section className="life" aria-label={t().life.done} data-testid="life">
      <div role="status">
        <LifeLine state={standing.state} />
        {words === '' ? null : <p className="life-words">{words}</p>}
        {again === null ? null : <p className="life-again">{again}</p>}
      </div>
      {may ? <Actions key={finding.id} finding={finding} known={known} asked={asked} /> : null}
      <Experiments finding={finding.id} state={standing.state} asked={asked} />
      {known === undefined || known.change === null ? null : <Effect known={known} asked={asked} />}
      {known === undefined ? null : <History history={known.history} />}
    </section>
  );
}

interface ActionsProps {
  readonly finding: Finding;
  readonly known: FindingCase | undefined;
  readonly asked: Asked;
}

function Actions({ finding, known, asked }: ActionsProps) {
  const [{ doing }, change] = useSearchPart(findingsSearch);
  const [told, setBy] = useLocalStorage({ key: 'throughline-name', defaultValue: '' });
  const { data: access } = useAccess();
  // Who is signed in is known; while nobody has to be, people say who they are.
  const by = access?.caller === 'person' ? access.name : told;
  const { mutate, isPending, error } = useStep(asked, () => change({ doing: null }));
  const can = stepsFrom(known?.state ?? 'new');
  const open = doing !== null && can.includes(doing) && doing !== 'look' ? doing : null;
  const take = (step: LifeStep, name = by): void => {
    setBy(name);
    mutate({ finding: finding.id, revision: known?.revision ?? 0, by: name, step });
  };
  return (
    <>
      {error === null ? null : <Refused error={error} />}
      {open === null ? (
        <Buttons
          steps={PERSON_STEPS.filter((step) => can.includes(step))}
          state={known?.state ?? 'new'}
          busy={isPending}
          // A look needs no form; every other step is told something.
          onChoose={(step) => (step === 'look' ? take({ do: 'look' }) : change({ doing: step }))}
        />
      ) : (
        <StepForm
          key={open}
          step={open}
          known={known}
          by={by}
          busy={isPending}
          onTake={take}
          onLeave={() => change({ doing: null })}
        />
      )}
    </>
  );
}

function Refused({ error }: { readonly error: Error }) {
  return (
    <p role="alert" className="life-error">
      {error.message} {error instanceof RequestError ? error.hint : null}
    </p>
  );
}

interface ButtonsProps {
  readonly steps: readonly PersonStep[];
  readonly state: FindingCase['state'];
  readonly busy: boolean;
  readonly onChoose: (step: PersonStep) => void;
}

/** The way on is drawn as the main button. */
const NEXT: Partial<Readonly<Record<FindingCase['state'], PersonStep>>> = {
  new: 'accept',
  'looked-at': 'accept',
  accepted: 'change',
  measured: 'close',
};

function Buttons({ steps, state, busy, onChoose }: ButtonsProps) {
  return (
    <div className="life-actions">
      {steps.map((step) => (
        <Button
          key={step}
          size="xs"
          variant={NEXT[state] === step ? 'filled' : 'default'}
          disabled={busy}
          onClick={() => onChoose(step)}
        >
          {wordsFrom(step, state)}
        </Button>
      ))}
    </div>
  );
}

/** The same step is called otherwise where it was taken before. */
function wordsFrom(step: PersonStep, state: FindingCase['state']): string {
  if (step === 'accept' && state === 'accepted') return t().life.ownerOrDate;
  if (step === 'change' && state !== 'accepted') return t().life.somethingElse;
  if (step === 'dismiss' && state === 'dismissed') return t().life.anotherReason;
  if (step === 'reopen' && state === 'dismissed') return t().life.undo;
  return t().life.steps[step];
}

function History({ history }: { readonly history: FindingCase['history'] }) {
  return (
    <details className="life-history">
      <summary>{t().life.history(history.length)}</summary>
      <ol>
        {history.map(({ revision, at, by, step }) => (
          <li key={revision}>
            <span className="figures">{formatDay(at.slice(0, 10))}</span> {by === '' ? '' : `${by} `}
            {stepWords(step)}
          </li>
        ))}
      </ol>
    </details>
  );
}

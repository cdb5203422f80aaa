import { Button } from '@mantine/core';
import { formatDay, formatMoneyCompact } from '../../texts/format.js';
import { comparedArms, type EffectAnswer, type FindingCase } from '@throughline/model';
import { useMay } from '../../api/access.js';
import { useRegistered } from '../../api/experiments.js';
import { useMeasure } from '../../api/lives.js';
import { useAnswer, type Asked } from '../../api/queries.js';
import { t } from '../../texts/texts.js';
import { EffectChart } from './EffectChart.js';
import { effectWords } from './effect-words.js';

interface EffectProps {
  readonly known: FindingCase;
  readonly asked: Asked;
}

/** What a change did so far: in words, and by week beside those that it left alone. */
export function Effect({ known, asked }: EffectProps) {
  const { seen, change, finding } = known;
  const { perMonth, low, high } = seen.price;
  const named = change?.experiment ?? null;
  const registered = useRegistered(asked.shop);
  const tested = registered.data?.find(({ name }) => name === named);
  const arms = tested === undefined ? null : comparedArms(tested);
  const isKnown = named === null || !registered.isPending;
  const { data, error, isPlaceholderData } = useAnswer(isKnown ? asked : null, {
    kind: 'effect',
    finding,
    inside: seen.where.segment,
    changed: change?.on ?? '',
    price: { perMonth, low, high },
    ...(named === null ? {} : { experiment: named }),
    ...(arms === null ? {} : { arms }),
  });
  return (
    <div className="life-effect" data-testid="effect" aria-busy={data === undefined || isPlaceholderData}>
      <h3>{t().life.did}</h3>
      {named === null ? null : <p>{t().life.experiment(named)}</p>}
      {error === null ? null : <p role="alert">{error.message}</p>}
      {data === undefined ? (
        error === null ? (
          <p className="effect-ghost">{t().life.daysWait}</p>
        ) : null
      ) : (
        <Told answer={data} known={known} asked={asked} />
      )}
    </div>
  );
}

function Told({ answer, known, asked }: EffectProps & { readonly answer: EffectAnswer }) {
  const { verdict, because } = effectWords(answer);
  return (
    <>
      <p className="effect-verdict figures">
        <strong className={(answer.perMonth?.low ?? 0) > 0 ? 'good' : ''}>{verdict}</strong> {because}
      </p>
      {answer.series.length < 2 ? null : <EffectChart name={t().life.byWeek} answer={answer} turned />}
      {answer.untested == null ? null : (
        <p>{t().life.untested(`${answer.untested.reason} ${answer.untested.hint}`)}</p>
      )}
      <Kept answer={answer} known={known} asked={asked} />
    </>
  );
}

/** What was measured is kept with the finding, and counts in the ledger from then on. */
function Kept({ answer, known, asked }: EffectProps & { readonly answer: EffectAnswer }) {
  const { mutate, isPending, error } = useMeasure(asked);
  const may = useMay('edit');
  const { effect } = known;
  const fresh = answer.verdict === 'measured' && (effect === null || effect.asOf < (answer.asOf ?? ''));
  return (
    <div className="life-kept">
      {effect === null ? null : (
        <p className="figures">
          {t().life.kept(
            formatMoneyCompact(effect.perMonth.estimate, effect.currency),
            formatDay(effect.asOf),
          )}
        </p>
      )}
      {fresh && may ? (
        <Button size="xs" loading={isPending} onClick={() => mutate()}>
          {t().life.keep}
        </Button>
      ) : null}
      {error === null ? null : (
        <p role="alert" className="life-error">
          {error.message}
        </p>
      )}
    </div>
  );
}

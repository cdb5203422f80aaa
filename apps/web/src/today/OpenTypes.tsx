import type { OpenAnswer, OpenObjects } from '@throughline/model';
import { formatCount, plural } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { openTypes } from './open-list.js';

interface OpenTypesProps {
  readonly answer: OpenAnswer;
  readonly chosen: string | null;
  readonly onChoose: (type: string | null) => void;
}

/** How much is open of each type, late and at risk; the one that is chosen is listed alone. */
export function OpenTypes({ answer, chosen, onChoose }: OpenTypesProps) {
  const types = openTypes(answer);
  return (
    <div className="open-types figures" role="group" aria-label={t().today.whose}>
      {types.length === 1 ? null : (
        <OpenType
          name={t().today.allOpen}
          of={types.map(([, objects]) => objects)}
          chosen={chosen === null}
          onChoose={() => onChoose(null)}
        />
      )}
      {types.map(([type, objects]) => (
        <OpenType
          key={type}
          name={t().today.open(plural(type))}
          of={[objects]}
          chosen={chosen === type}
          onChoose={() => onChoose(chosen === type ? null : type)}
        />
      ))}
    </div>
  );
}

interface OpenTypeProps {
  readonly name: string;
  readonly of: readonly OpenObjects[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function OpenType({ name, of, chosen, onChoose }: OpenTypeProps) {
  const sum = (count: (objects: OpenObjects) => number | null) =>
    of.reduce((all, objects) => all + (count(objects) ?? 0), 0);
  const late = sum((objects) => objects.late);
  const risky = sum((objects) => objects.atRisk);
  return (
    <button type="button" className="open-type" aria-pressed={chosen} onClick={onChoose}>
      <span>{name}</span>
      <span>
        <strong>{formatCount(sum((objects) => objects.open))}</strong>
        {late > 0 ? <span className="pain">{t().today.late(formatCount(late))}</span> : null}
        {risky > 0 ? <span className="warn">{t().today.atRisk(formatCount(risky))}</span> : null}
        {late + risky === 0 ? <span>{t().today.noneLate}</span> : null}
      </span>
    </button>
  );
}

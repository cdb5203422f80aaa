import type { StepFigure } from './step-figures.js';

/** Figures one under another: name, value, what it is a part of; the definition on hover. */
export function FigureList({ figures }: { readonly figures: readonly StepFigure[] }) {
  return (
    <dl className="step-figures figures">
      {figures.map((figure) => (
        <div key={figure.name} title={figure.definition}>
          <dt>{figure.name}</dt>
          <dd>
            <strong className={figure.tone === 'pain' ? 'pain' : undefined}>{figure.value}</strong>
            <span>{figure.of}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

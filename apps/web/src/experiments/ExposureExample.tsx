import { type Exposure, saidOf } from './exposure.js';

interface ExposureExampleProps extends Exposure {
  readonly label: string;
}

/** An exposure as every SDK would send it; not a text to translate. */
export function ExposureExample({ label, ...exposure }: ExposureExampleProps) {
  const { object } = exposure;
  const said = Object.entries(saidOf(exposure)).map(([name, value]) => `"${name}": ${spaced(value)}`);
  const told = `{ "id": "e1", "time": "${new Date().toISOString().slice(0, 19)}Z", "activity": "Experiment Viewed",
  "objects": [${spaced({ type: object, id: `${object.slice(0, 1)}-17` })}],
  ${said.join(', ')} }`;
  return (
    <pre tabIndex={0} role="group" aria-label={label}>
      {told}
    </pre>
  );
}

/** As JSON is written by hand. */
function spaced(value: string | Readonly<Record<string, string>>): string {
  if (typeof value === 'string') return JSON.stringify(value);
  const parts = Object.entries(value).map(
    ([name, each]) => `${JSON.stringify(name)}: ${JSON.stringify(each)}`,
  );
  return `{ ${parts.join(', ')} }`;
}

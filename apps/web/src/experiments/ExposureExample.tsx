interface ExposureExampleProps {
  readonly experiment: string;
  readonly variant: string;
  readonly label: string;
}

/** An exposure as every SDK would send it; not a text to translate. */
export function ExposureExample({ experiment, variant, label }: ExposureExampleProps) {
  const text = JSON.stringify({ experiment, variant });
  const told = `{ "id": "e1", "time": "${new Date().toISOString().slice(0, 19)}Z", "activity": "Experiment Viewed",
  "objects": [{ "type": "customer", "id": "c-17" }],
  "text": ${text.replaceAll(/([:,{])(?=")/gu, '$1 ').replace(/\}$/u, ' }')} }`;
  return (
    <pre tabIndex={0} role="group" aria-label={label}>
      {told}
    </pre>
  );
}

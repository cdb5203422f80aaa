import { CheckIcon } from '@mantine/core';

interface CountedOptionProps {
  readonly label: string;
  /** What stands at its end, such as how many journeys hold it. */
  readonly figure: string | null;
  /** Whether it is the one that is chosen. */
  readonly checked: boolean | undefined;
}

/** An option of a list with its figure, ticked where it is chosen. */
export function CountedOption({ label, figure, checked = false }: CountedOptionProps) {
  return (
    <span className="activity-option">
      <span className="activity-option-name">{label}</span>
      {checked ? <CheckIcon size={11} aria-hidden /> : null}
      <span className="figures">{figure}</span>
    </span>
  );
}

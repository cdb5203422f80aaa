import { ActionIcon } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { t } from '../texts/texts.js';
import { startTour } from './tour-state.js';

/** The tour for whoever wants it (again); where the bar has no room for it, the palette has it. */
export function TourButton() {
  return (
    <ActionIcon
      className="bar-tour"
      variant="subtle"
      color="gray"
      size={36}
      aria-label={t().shell.tour}
      title={t().shell.tour}
      onClick={startTour}
    >
      <IconHelp size={19} />
    </ActionIcon>
  );
}

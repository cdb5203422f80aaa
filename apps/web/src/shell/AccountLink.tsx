import { ActionIcon } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/texts.js';

/** The way to who one is here, and, for owners, to people and keys. */
export function AccountLink() {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={t().shell.people}
      title={t().shell.people}
      renderRoot={(props) => (
        <Link to="/settings" search={(before: Record<string, string>) => before} {...props} />
      )}
    >
      <IconUserCircle size={19} />
    </ActionIcon>
  );
}

import { ActionIcon, useMantineColorScheme } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useScheme } from '../app/colours.js';
import { t } from '../texts/texts.js';

/** Follows the system until it is pressed; what was chosen is remembered. */
export function ThemeToggle() {
  const scheme = useScheme();
  const { setColorScheme } = useMantineColorScheme();
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      aria-label={t().shell.switchTheme(other)}
      title={t().shell.switchTheme(other)}
      onClick={() => setColorScheme(other)}
    >
      {scheme === 'dark' ? <IconSun size={18} /> : <IconMoon size={18} />}
    </ActionIcon>
  );
}

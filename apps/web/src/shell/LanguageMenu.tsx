import { ActionIcon } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { LANGUAGES } from '../texts/language.js';
import { chooseLanguage, t, useLanguage } from '../texts/texts.js';
import { LaterMenu } from './LaterMenu.js';

const CHOICES = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];

/** Follows the browser until one is chosen; what was chosen is remembered. */
export function LanguageMenu() {
  const spoken = useLanguage();
  return (
    <LaterMenu
      position="bottom-end"
      button={
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t().shell.language}
          title={t().shell.language}
        >
          <IconLanguage size={19} />
        </ActionIcon>
      }
    >
      {(Menu) =>
        CHOICES.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            aria-current={language === spoken}
            leftSection={language === spoken ? <IconCheck size={15} /> : <span className="menu-gap" />}
            onClick={() => void chooseLanguage(language)}
          >
            {LANGUAGES[language]}
          </Menu.Item>
        ))
      }
    </LaterMenu>
  );
}

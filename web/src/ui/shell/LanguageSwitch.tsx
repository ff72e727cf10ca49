// The language of this browser, chosen by its own name.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../../i18n/i18n';
import { type Language, languageNames, languages } from '../../i18n/languages';
import classes from './switches.module.css';

/** `choose` changes the words, and whatever else keeps to the reader's language. */
export function LanguageSwitch({ choose }: { choose: (language: Language) => Promise<void> }) {
  const { t } = useTranslation('ui');
  const current = spoken();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={classes.language} aria-label={t('language', { name: languageNames[current] })}>
          <IconLanguage size={16} aria-hidden="true" />
          {languageNames[current]}
          <IconChevronDown size={14} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => choose(language)}
            rightSection={language === current ? <IconCheck size={15} /> : null}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

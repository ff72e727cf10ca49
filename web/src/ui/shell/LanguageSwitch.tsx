// The language of this browser, chosen by its own name.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { speak, spoken } from '../../i18n/i18n';
import { type Language, languageNames, languages } from '../../i18n/languages';
import classes from './switches.module.css';

/** `chosen` is told after the words have changed, so that an account can keep the choice. */
export function LanguageSwitch({ chosen }: { chosen?: (language: Language) => void }) {
  const { t } = useTranslation('ui');
  const current = spoken();
  const choose = async (language: Language) => {
    await speak(language);
    chosen?.(language);
  };
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

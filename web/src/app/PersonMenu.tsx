// Who one is, at the foot of the navigation: account, language, appearance, and the way out.
import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, signOut } from '../accounts/actions';
import { spoken } from '../i18n/i18n';
import { languageNames, languages } from '../i18n/languages';
import { roleOf } from '../roles';
import type { Me } from '../types';
import { Avatar } from '../ui/pieces/Faces';
import classes from './app.module.css';

const schemes = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

type Props = { me: Me; demo: boolean; small?: boolean };

export function PersonMenu({ me, demo, small = false }: Props) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const role =
    roleOf(me) === 'member' && me.startups[0] ? t('founderOf', { name: me.startups[0].name }) : t(`role.${roleOf(me)}`);
  const leave = async () => {
    await signOut();
    await navigate({ to: '/sign-in' });
  };
  const tick = <IconCheck size={15} aria-hidden="true" />;
  return (
    <Menu position={small ? 'bottom-end' : 'top-start'} width={216}>
      <Menu.Target>
        <UnstyledButton className={classes.person} data-small={small || undefined}>
          {small && <VisuallyHidden>{t('you', { name: me.name || t('nameless') })}</VisuallyHidden>}
          <Avatar name={me.name || '?'} size={small ? 34 : 32} />
          {!small && (
            <span className={classes.who}>
              <b className="clip">{me.name || t('nameless')}</b>
              <span className="clip">{role}</span>
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUser size={16} />} onClick={() => navigate({ to: '/account' as string })}>
          {t('account')}
        </Menu.Item>
        <Menu.Divider />
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            onClick={() => chooseLanguage(language)}
            rightSection={language === spoken() && tick}
          >
            {languageNames[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {schemes.map(([scheme, Icon]) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} />}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme && tick}
          >
            {t(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {t(demo ? 'somebodyElse' : 'signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

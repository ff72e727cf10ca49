// On a phone the navigation is five places at the foot; the fifth opens the rest when there are more.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './foot.module.css';
import type { NavItem } from './NavLink';

export function FootBar({ items }: { items: NavItem[] }) {
  const { t } = useTranslation('ui');
  const shown = items.length > 5 ? items.slice(0, 4) : items;
  return (
    <nav className={classes.foot} aria-label={t('navigation')}>
      {shown.map(({ to, label, icon: Icon, exact }) => (
        <Link
          key={to}
          to={to}
          className={classes.footLink}
          activeOptions={{ exact: exact ?? false, includeSearch: false }}
        >
          <Icon size={22} stroke={1.7} />
          {label}
        </Link>
      ))}
      {items.length > 5 && <More items={items.slice(4)} />}
    </nav>
  );
}

function More({ items }: { items: NavItem[] }) {
  const { t } = useTranslation('ui');
  const navigate = useNavigate();
  return (
    <Menu position="top-end">
      <Menu.Target>
        <UnstyledButton className={classes.footLink}>
          <IconDots size={22} stroke={1.7} aria-hidden="true" />
          {t('more')}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} leftSection={<Icon size={18} stroke={1.7} />} onClick={() => navigate({ to })}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

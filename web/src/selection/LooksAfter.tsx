// Who looks after this file.
import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '../types';
import { Avatar } from '../ui/pieces/Faces';
import classes from './application.module.css';
import { peopleQuery } from './queries';
import { useChangeFile } from './useDecide';

export function LooksAfter({ file }: { file: ApplicationDetail }) {
  const { t } = useTranslation('selection');
  const people = useQuery(peopleQuery(file.call.slug)).data ?? [];
  const changing = useChangeFile(file.id);
  const keeper = file.looks_after;
  return (
    <div className={classes.keeper}>
      <span className="label">{t('column.looksAfter')}</span>
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={classes.keeperName}>
            {keeper ? <Avatar name={keeper.name} size={22} /> : <IconUserPlus size={16} aria-hidden="true" />}
            {keeper?.name ?? t('nobody')}
            <IconChevronDown size={13} aria-hidden="true" />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {people.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => changing.mutate({ looks_after: id })}>
              {name}
            </Menu.Item>
          ))}
          {keeper && <Menu.Item onClick={() => changing.mutate({ looks_after: null })}>{t('nobody')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

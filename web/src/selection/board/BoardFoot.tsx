// Under the board: its keys, and what can be done with the chosen cards.
import { Menu, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Key } from '../../ui/pieces/Key';
import { BulkBar, bulkAction, bulkMain } from '../../ui/table/BulkBar';
import classes from './board.module.css';
import { columns } from './columns';
import type { Hand } from './useBoard';

export function BoardFoot({ hand }: { hand: Hand }) {
  const { t } = useTranslation(['board', 'ui']);
  const files = [...hand.chosen.values()];
  const pencilled = files.filter(({ status, told_status }) => status !== told_status);
  return (
    <>
      <footer className={classes.foot}>
        <span>
          <Key>↑</Key> <Key>↓</Key> <Key>←</Key> <Key>→</Key> {t('keys.go')}
        </span>
        <span>
          <Key>1</Key> – <Key>6</Key> {t('keys.move')}
        </span>
        <span>
          <Key>X</Key> {t('keys.pick')}
        </span>
        <span>
          <Key>{t('ui:enter')}</Key> {t('keys.open')}
        </span>
      </footer>
      <BulkBar count={files.length} clear={hand.clear}>
        <Menu position="top">
          <Menu.Target>
            <UnstyledButton className={bulkMain}>{t('moveTo')}</UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {columns.map(({ key, to }) => (
              <Menu.Item key={key} onClick={() => hand.move(files, to)}>
                {t(`column.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {pencilled.length > 0 && (
          <UnstyledButton className={bulkAction} onClick={() => hand.publish(pencilled.map(({ id }) => id))}>
            {t('publish.chosen', { count: pencilled.length })}
          </UnstyledButton>
        )}
      </BulkBar>
    </>
  );
}

// The handle of something that has a place in an order: drag it, press the arrow keys on it, or open its menu.
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DragOrder } from './dragOrder';
import classes from './order.module.css';

export type Step = 'up' | 'down';

type Props = {
  /** What is moved, in words: "People in the team". */
  name: string;
  id: string;
  order: DragOrder;
  move: (step: Step) => void;
};

// After a move React may draw the grip anew elsewhere; the cursor follows it there.
let followed: string | null = null;

export function Grip({ name, id, order, move }: Props) {
  const { t } = useTranslation('ui');
  const grip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (followed !== id) return;
    followed = null;
    grip.current?.focus();
  });
  const go = (step: Step) => {
    followed = id;
    move(step);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    go(event.key === 'ArrowUp' ? 'up' : 'down');
  };
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          ref={grip}
          className={classes.grip}
          aria-label={t('order.grip', { name })}
          onKeyDownCapture={onKeyDown}
          {...order.grip(id)}
        >
          <IconGripVertical size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={15} />} onClick={() => go('up')}>
          {t('order.up')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={15} />} onClick={() => go('down')}>
          {t('order.down')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

// A form beside the page it belongs to; on a phone it takes the whole screen.
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

type Props = { close: () => void; title: string; children: ReactNode };

export function SidePanel({ close, title, children }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Drawer.Root opened onClose={close} position="right" size={520}>
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title className={classes.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('close')} />
        </div>
        <Drawer.Body className={classes.body}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

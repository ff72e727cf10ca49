// A form beside the page it belongs to; on a phone it takes the whole screen.
import { Drawer } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';
import { useFocusGivenBack } from './useFocusGivenBack';

type Props = {
  close: () => void;
  title: string;
  children: ReactNode;
  /** Two columns need more room than a form. */
  wide?: boolean;
};

export function SidePanel({ close, title, children, wide = false }: Props) {
  const { t } = useTranslation('ui');
  useFocusGivenBack(true);
  // No key pressed here is meant for the list beneath: Escape would clear its selection too. An open list of choices
  // takes its Escape for itself.
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    const taken = event.target instanceof HTMLElement && event.target.dataset.mantineStopPropagation === 'true';
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && !taken) close();
  };
  return (
    <Drawer.Root
      opened
      onClose={close}
      closeOnEscape={false}
      onKeyDown={keys}
      position="right"
      size={wide ? 1080 : 520}
    >
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

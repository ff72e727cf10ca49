// A dialog for what can't be undone: what happens then, and two ways out.
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';
import { useFocusGivenBack } from './useFocusGivenBack';

type Props = { opened: boolean; close: () => void; title: string; children: ReactNode; foot: ReactNode };

export function Ask({ opened, close, title, children, foot }: Props) {
  const { t } = useTranslation('ui');
  useFocusGivenBack(opened);
  return (
    <Modal.Root opened={opened} onClose={close} centered>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content radius="xl">
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body className={classes.body}>
          {children}
          <div className={classes.foot}>{foot}</div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

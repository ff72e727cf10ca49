// A dialog with its title and a way out; on a phone it is the whole screen.
import { ActionIcon, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

type Props = { opened?: boolean; title: string; leave: () => void; children: ReactNode };

// Mantine's own head is a <header>, which would be a second banner beside the page's.
export function Dialog({ opened = true, title, leave, children }: Props) {
  const { t } = useTranslation('apply');
  const phone = useMediaQuery('(max-width: 767.98px)');
  return (
    <Modal.Root opened={opened} onClose={leave} fullScreen={phone} centered size={480}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={classes.head}>
          <Modal.Title className={classes.title}>{title}</Modal.Title>
          <ActionIcon size={phone ? 44 : 32} aria-label={t('close')} onClick={leave}>
            <IconX size={18} />
          </ActionIcon>
        </div>
        <Modal.Body className={classes.body}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

// The number of a file: the house asks for it when more time is wanted, since it can't read a file that isn't sent.
import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import desk from './desk.module.css';

export function FileNumber({ number }: { number: string }) {
  const { t } = useTranslation('apply');
  const clipboard = useClipboard({ timeout: 4000 });
  const Icon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <p className={desk.number}>
      {t('file.number')} <b>{number}</b>
      <ActionIcon size={28} aria-label={t('file.copyNumber')} onClick={() => clipboard.copy(number)}>
        <Icon size={15} aria-hidden="true" />
      </ActionIcon>
      <span aria-live="polite">{clipboard.copied && t('team.copied')}</span>
    </p>
  );
}

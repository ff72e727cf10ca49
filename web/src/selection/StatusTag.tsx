// Where a file stands, in one word.
import { VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApplicationStatus } from '../types';
import { Tag } from '../ui/pieces/Tag';
import type { Tone } from '../ui/tone';

const tones: Record<ApplicationStatus, Tone> = {
  draft: 'ink',
  submitted: 'ink',
  withdrawn: 'ink',
  shortlisted: 'azure',
  interview: 'azure',
  offered: 'moss',
  waiting_list: 'plum',
  refused: 'brick',
  accepted: 'moss',
  declined: 'ink',
  lapsed: 'honey',
  not_eligible: 'brick',
  incomplete: 'honey',
  joined: 'moss',
};

/** `pencilled`: decided, and its team does not know. */
export function StatusTag({ status, pencilled = false }: { status: ApplicationStatus; pencilled?: boolean }) {
  const { t } = useTranslation('selection');
  if (!pencilled) return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
  return (
    <span title={t('pencil')}>
      <Tag tone={tones[status]} drawn="pencil">
        <IconPencil size={12} aria-hidden="true" /> {t(`status.${status}`)}
        <VisuallyHidden>{t('pencil')}</VisuallyHidden>
      </Tag>
    </span>
  );
}

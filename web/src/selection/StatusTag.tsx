// Where a file stands, in one word.
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

export function StatusTag({ status }: { status: ApplicationStatus }) {
  const { t } = useTranslation('selection');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}

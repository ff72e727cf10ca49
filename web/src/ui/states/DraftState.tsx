// A draft that stays on this device, and when it was last kept.
import { IconCloudCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import classes from './saying.module.css';

export function DraftState({ at }: { at: string | null }) {
  const { t } = useTranslation('ui');
  const { time } = useFormat();
  if (!at) return null;
  return (
    <output className={classes.save}>
      <IconCloudCheck size={17} stroke={1.9} color="var(--moss)" aria-hidden="true" />
      {t('draft.saved', { time: time(at) })}
    </output>
  );
}

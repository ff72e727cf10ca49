// Where what one typed stands, in words: saving, saved at, kept here until the network is back, or not saved.
import { IconCloudCheck, IconCloudOff, IconCloudUp, IconCloudX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format';
import classes from './saying.module.css';

export type Saving = { state: 'idle' | 'saving' | 'kept' | 'failed' } | { state: 'saved'; at: string };

const icons = { saving: IconCloudUp, kept: IconCloudOff, failed: IconCloudX, saved: IconCloudCheck };

export function SaveState({ saving }: { saving: Saving }) {
  const { t } = useTranslation('ui');
  const { time } = useFormat();
  const Icon = saving.state === 'idle' ? null : icons[saving.state];
  const text =
    saving.state === 'idle' ? '' : t(`save.${saving.state}`, { time: saving.state === 'saved' ? time(saving.at) : '' });
  return (
    <output className={classes.save} data-state={saving.state}>
      {Icon && <Icon size={17} stroke={1.9} aria-hidden="true" />}
      {text}
    </output>
  );
}

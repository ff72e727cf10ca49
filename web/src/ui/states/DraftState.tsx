// A draft that stays in this browser until it is published, said so that nobody looks for it elsewhere.
import { IconDeviceLaptop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './saying.module.css';

export function DraftState() {
  const { t } = useTranslation('ui');
  return (
    <output className={classes.save}>
      <IconDeviceLaptop size={17} stroke={1.7} aria-hidden="true" />
      {t('draft.kept')}
    </output>
  );
}

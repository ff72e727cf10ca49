// No network: a strip says so, and how many changes wait on this device. Work goes on.
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './saying.module.css';

export function OfflineStrip({ waiting = 0 }: { waiting?: number }) {
  const { t } = useTranslation('ui');
  const { online } = useNetwork();
  if (online) return null;
  return (
    <div className={classes.offline} role="status">
      <IconCloudOff size={17} aria-hidden="true" />
      {t('offline', { count: waiting })}
    </div>
  );
}

// Somebody published meanwhile: both stand, and the reader says which one goes on.
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../ui/states/Refused';
import classes from './page.module.css';

export function Overtaken({ keep, drop }: { keep: () => void; drop: () => void }) {
  const { t } = useTranslation('eligibility');
  const action = (
    <Group gap={8}>
      <Button size="xs" variant="default" onClick={drop}>
        {t('overtaken.theirs')}
      </Button>
      <Button size="xs" variant="default" onClick={keep}>
        {t('overtaken.mine')}
      </Button>
    </Group>
  );
  return (
    <div className={classes.notice}>
      <Refused reason={t('overtaken.reason')} action={action}>
        {t('overtaken.text')}
      </Refused>
    </div>
  );
}

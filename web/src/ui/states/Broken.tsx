// Something failed on our side: what is safe, a way to try again, a short number to quote.
import { Button } from '@mantine/core';
import { IconRefresh, IconX } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import classes from './states.module.css';

type Props = { title?: string; request?: string | undefined; retry?: () => void };

export function Broken({ title, request, retry }: Props) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.broken} role="alert">
      <h2 className={classes.brokenTitle}>
        <IconX size={18} stroke={2.4} aria-hidden="true" />
        {title ?? t('broken.title')}
      </h2>
      <p className="second">
        {request ? (
          <Trans t={t} i18nKey="broken.quote" values={{ request }} components={{ b: <b className="figure" /> }} />
        ) : (
          t('broken.again')
        )}
      </p>
      {retry && (
        <Button size="xs" variant="default" leftSection={<IconRefresh size={15} />} onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

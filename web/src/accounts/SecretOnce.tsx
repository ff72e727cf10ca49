// The secret of an access, shown this once, with the keyboard on it.
import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';

export function SecretOnce({ secret, kept }: { secret: string; kept: () => void }) {
  const { t } = useTranslation('account');
  const clipboard = useClipboard({ timeout: 4000 });
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={classes.enrolment}>
      <p className="second quiet">{t('access.once')}</p>
      <div className={classes.link}>
        <TextInput
          ref={field}
          aria-label={t('access.secret')}
          value={secret}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => clipboard.copy(secret)}
        >
          <span aria-live="polite">{t(clipboard.copied ? 'access.copied' : 'access.copy')}</span>
        </Button>
      </div>
      <div className={classes.buttons}>
        <Button onClick={kept}>{t('access.kept')}</Button>
      </div>
    </div>
  );
}

// A secret that is shown this once, to be copied where it is needed.
import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './webhooks.module.css';

export function SecretOnce({ secret, children }: { secret: string; children: string }) {
  const { t } = useTranslation('webhooks');
  const clipboard = useClipboard({ timeout: 4000 });
  // The button that made it is gone; who came by keyboard goes on from the secret.
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={classes.secret}>
      <p className="second">{children}</p>
      <div className={classes.copy}>
        <TextInput
          ref={field}
          aria-label={t('secret.label')}
          value={secret}
          readOnly
          classNames={{ input: classes.mono }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => clipboard.copy(secret)}
        >
          <span aria-live="polite">{t(clipboard.copied ? 'secret.copied' : 'secret.copy')}</span>
        </Button>
      </div>
    </div>
  );
}

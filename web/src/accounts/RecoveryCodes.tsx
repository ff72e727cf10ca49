// The ten recovery codes, shown once, to be kept away from the telephone.
import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';

type Props = { codes: string[]; kept: () => void; keptWords?: string };

export function RecoveryCodes({ codes, kept, keptWords }: Props) {
  const { t } = useTranslation('account');
  const clipboard = useClipboard({ timeout: 4000 });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={classes.enrolment}>
      <h3 ref={heading} tabIndex={-1}>
        {t('second.codesTitle')}
      </h3>
      <p className="second quiet">{t('second.codes')}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => clipboard.copy(codes.join('\n'))}
        >
          <span aria-live="polite">{t(clipboard.copied ? 'second.copied' : 'second.copy')}</span>
        </Button>
        <Button onClick={kept}>{keptWords ?? t('second.done')}</Button>
      </div>
    </div>
  );
}

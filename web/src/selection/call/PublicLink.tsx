// The address that founders get, to copy or to open.
import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallDetail } from '../../types';
import { LinkButton } from '../../ui/shell/LinkButton';
import classes from './overview.module.css';

export function PublicLink({ call }: { call: CallDetail }) {
  const { t } = useTranslation('calls');
  const address = `${location.origin}/apply/${call.slug}`;
  return (
    <section className={classes.card}>
      <h2>{t('link.title')}</h2>
      <p className="second quiet">{t(call.state === 'draft' ? 'link.draft' : 'link.text')}</p>
      <p className={classes.address}>{address.replace(/^https?:\/\//, '')}</p>
      <div className={classes.buttons}>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="default"
              leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
              onClick={copy}
            >
              <span aria-live="polite">{t(copied ? 'link.copied' : 'link.copy')}</span>
            </Button>
          )}
        </CopyButton>
        <LinkButton
          to="/apply/$slug"
          params={{ slug: call.slug }}
          size="xs"
          variant="default"
          leftSection={<IconExternalLink size={15} />}
        >
          {t('link.open')}
        </LinkButton>
      </div>
    </section>
  );
}

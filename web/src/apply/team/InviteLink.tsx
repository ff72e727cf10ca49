// A link that lets one person edit this file, once: to copy and send by one's own means.
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import fields from '../fields/fields.module.css';
import classes from './team.module.css';

type Props = { link: string; until: string; name: string; close: () => void };

export function InviteLink({ link, until, name, close }: Props) {
  const { t } = useTranslation('apply');
  const { deadline } = useFormat();
  const clipboard = useClipboard({ timeout: 4000 });
  const id = useId();
  return (
    <section className={classes.invite} aria-label={t('team.inviteTitle', { name })}>
      <div className={classes.inviteHead}>
        <label htmlFor={id}>{t('team.inviteTitle', { name })}</label>
        <ActionIcon size={28} aria-label={t('close')} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      <div className={classes.copy}>
        <TextInput
          id={id}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
          classNames={{ input: fields.input }}
        />
        <Button
          variant="default"
          h={40}
          leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={() => clipboard.copy(link)}
        >
          <span aria-live="polite">{clipboard.copied ? t('team.copied') : t('team.copy')}</span>
        </Button>
      </div>
      <p className="second quiet">{t('team.inviteText', { until: deadline(until) })}</p>
    </section>
  );
}

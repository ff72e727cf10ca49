// Somebody else changed this field meanwhile: both texts, and the person chooses. Nothing is overwritten unseen.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Voice } from '../../ui/pieces/Voice';
import { useOwnStartup } from '../passport/OwnStartup';
import { asText } from '../passport/stored';
import type { Value } from '../saving/changes';
import classes from './fields.module.css';

type Props = { field: string; mine: Value; theirs: Value | undefined; show?: (value: Value) => string };

export function TwoTexts({ field, mine, theirs, show = asText }: Props) {
  const { t } = useTranslation('apply');
  const { saver } = useOwnStartup();
  if (theirs === undefined) return null;
  const side = (title: string, value: Value, button: string, choose: () => void) => (
    <div>
      <h3>{title}</h3>
      <Voice size="text">{show(value) || t('conflict.nothing')}</Voice>
      <Button size="xs" variant="default" onClick={choose}>
        {button}
      </Button>
    </div>
  );
  return (
    <section className={classes.conflict} role="alert" aria-label={t('conflict.title')}>
      <p>
        <b>{t('conflict.title')}</b> {t('conflict.text')}
      </p>
      <div className={classes.sides}>
        {side(t('conflict.mine'), mine, t('conflict.keepMine'), () => saver.keepMine(field))}
        {side(t('conflict.theirs'), theirs, t('conflict.takeTheirs'), () => saver.takeTheirs(field))}
      </div>
    </section>
  );
}

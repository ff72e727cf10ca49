// Another changed this field meanwhile: who, both texts, and the person chooses. Nothing is overwritten unseen.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Voice } from '../../ui/pieces/Voice';
import { type FieldHand, useOwnStartup } from '../passport/OwnStartup';
import { asText } from '../passport/stored';
import type { Value } from '../saving/changes';
import classes from './fields.module.css';

type Props = { hand: FieldHand; show?: (value: Value) => string };

export function TwoTexts({ hand: { field, value, theirs, told }, show = asText }: Props) {
  const { t } = useTranslation('apply');
  const { saver } = useOwnStartup();
  if (theirs === undefined) return null;
  const title = told || t('conflict.title');
  const side = (whose: string, text: Value, button: string, choose: () => void) => (
    <div>
      <h3>{whose}</h3>
      <Voice size="text">{show(text) || t('conflict.nothing')}</Voice>
      <Button size="xs" variant="default" onClick={choose}>
        {button}
      </Button>
    </div>
  );
  return (
    <section className={classes.conflict} role="alert" aria-label={title}>
      <p>
        <b>{title}</b> {t('conflict.text')}
      </p>
      <div className={classes.sides}>
        {side(t('conflict.mine'), value, t('conflict.keepMine'), () => saver.keepMine(field))}
        {side(t('conflict.theirs'), theirs, t('conflict.takeTheirs'), () => saver.takeTheirs(field))}
      </div>
    </section>
  );
}

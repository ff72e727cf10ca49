// On the page of a file that is offered a place, in pencil or told: what its team must have done to keep it.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddChip } from '../ui/pieces/AddChip';
import { Conditions } from './Conditions';
import classes from './offers.module.css';
import { conditionsQuery } from './queries';

export function FileConditions({ slug, id }: { slug: string; id: number }) {
  const { t } = useTranslation('offers');
  const { data: conditions } = useQuery(conditionsQuery(id));
  const [adding, add] = useState(false);
  if (!conditions) return null;
  return (
    <section className={classes.ofFile} aria-labelledby="conditions">
      <h2 id="conditions">{t('condition.title')}</h2>
      {conditions.length === 0 && !adding && <p className="second quiet">{t('condition.none')}</p>}
      <Conditions slug={slug} id={id} conditions={conditions} adding={adding} done={() => add(false)} />
      {!adding && <AddChip onClick={() => add(true)}>{t('act.condition')}</AddChip>}
    </section>
  );
}

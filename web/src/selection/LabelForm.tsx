// Choosing a label: one that is in use, or a new one.
import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './list.module.css';
import { tagsQuery } from './queries';

type Props = {
  slug: string;
  choose: (tag: string) => void;
  /** Labels that are not offered: the file has them already. */
  without?: string[];
  /** Only labels in use, for taking one off. */
  known?: boolean;
};

export function LabelForm({ slug, choose, without = [], known = false }: Props) {
  const { t } = useTranslation('selection');
  const tags = useQuery(tagsQuery(slug)).data ?? [];
  const [tag, setTag] = useState('');
  const offered = tags.filter((each) => !without.includes(each.tag));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim()) choose(tag.trim());
  };
  return (
    <form className={classes.labelForm} onSubmit={submit}>
      {offered.length > 0 && (
        <fieldset>
          <legend className="label">{t('bulk.labels')}</legend>
          {offered.map((each) => (
            <UnstyledButton key={each.tag} className={classes.labelChoice} onClick={() => choose(each.tag)}>
              {each.tag}
            </UnstyledButton>
          ))}
        </fieldset>
      )}
      {!known && (
        <>
          <TextInput
            label={t('bulk.newLabel')}
            value={tag}
            onChange={(event) => setTag(event.currentTarget.value)}
            maxLength={60}
          />
          <Button type="submit" size="xs">
            {t('label.give')}
          </Button>
        </>
      )}
    </form>
  );
}

// The labels of a file: each can be taken off, and more given.
import { Popover, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationDetail } from '../types';
import { AddChip } from '../ui/pieces/AddChip';
import { say } from '../ui/states/undo';
import classes from './application.module.css';
import { LabelForm } from './LabelForm';
import { useChangeFile } from './useDecide';

export function Labels({ file }: { file: ApplicationDetail }) {
  const { t } = useTranslation('selection');
  const changing = useChangeFile(file.id);
  const [open, setOpen] = useState(false);
  const change = async (tags: string[], told: string) => {
    await changing.mutateAsync({ tags });
    say(told, () => changing.mutate({ tags: file.tags }));
  };
  const give = (tag: string) => {
    setOpen(false);
    if (!file.tags.includes(tag)) void change([...file.tags, tag], t('label.given', { tag }));
  };
  const drop = (tag: string) =>
    void change(
      file.tags.filter((each) => each !== tag),
      t('label.dropped', { tag }),
    );
  return (
    <ul className={classes.labels} aria-label={t('column.tag')}>
      {file.tags.map((tag) => (
        <li key={tag} className={classes.label}>
          {tag}
          <UnstyledButton aria-label={t('label.drop', { tag })} onClick={() => drop(tag)}>
            <IconX size={13} aria-hidden="true" />
          </UnstyledButton>
        </li>
      ))}
      <li>
        <Popover opened={open} onChange={setOpen} position="bottom-start" width={260} trapFocus>
          <Popover.Target>
            <AddChip onClick={() => setOpen(!open)}>{t('label.add')}</AddChip>
          </Popover.Target>
          <Popover.Dropdown>
            <LabelForm slug={file.call.slug} choose={give} without={file.tags} />
          </Popover.Dropdown>
        </Popover>
      </li>
    </ul>
  );
}

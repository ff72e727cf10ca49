// What a manager does with many files at once. Each is undone with one click for ten seconds.
import { Button, Menu, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { BulkWish } from '../types';
import { say } from '../ui/states/undo';
import { bulkAction, bulkMain } from '../ui/table/BulkBar';
import { decisions } from './choices';
import classes from './list.module.css';
import { peopleQuery } from './queries';

type Wish = Omit<BulkWish, 'applications'>;
type Props = { slug: string; chosen: number[]; done: () => void };

export function BulkActions({ slug, chosen, done }: Props) {
  const { t } = useTranslation('selection');
  const cache = useQueryClient();
  const people = useQuery(peopleQuery(slug)).data ?? [];
  const again = () => void cache.invalidateQueries({ queryKey: ['lists', slug] });
  const acting = useMutation({
    mutationFn: (wish: Wish) =>
      body(api.POST('/api/calls/{slug}/bulk', { params: { path: { slug } }, body: { ...wish, applications: chosen } })),
    onSuccess: ({ changed, left_out, undo }) => {
      again();
      done();
      const left =
        left_out.length > 0 ? ` ${t('bulk.left', { count: left_out.length })} ${left_out[0]?.sentence ?? ''}` : '';
      const back = undo
        ? () => void api.POST('/api/undo/{token}', { params: { path: { token: undo } } }).then(again)
        : undefined;
      say(t('bulk.changed', { count: changed }) + left, back);
    },
    onError: (problem) => say(problem.message || t('bulk.failed')),
  });
  return (
    <>
      <Menu position="top">
        <Menu.Target>
          <UnstyledButton className={bulkMain}>{t('bulk.lookAfter')}</UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {people.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => acting.mutate({ act: 'look_after', person: id })}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Menu position="top">
        <Menu.Target>
          <UnstyledButton className={bulkAction}>{t('bulk.decide')}</UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {decisions.map((status) => (
            <Menu.Item key={status} onClick={() => acting.mutate({ act: 'status', status })}>
              {t(`status.${status}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Labelling give={(tag) => acting.mutate({ act: 'tag', tag })} />
    </>
  );
}

function Labelling({ give }: { give: (tag: string) => void }) {
  const { t } = useTranslation('selection');
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim()) give(tag.trim());
    setOpen(false);
    setTag('');
  };
  return (
    <Popover opened={open} onChange={setOpen} position="top" trapFocus>
      <Popover.Target>
        <UnstyledButton className={bulkAction} onClick={() => setOpen(!open)}>
          {t('bulk.label')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.saveView} onSubmit={submit}>
          <TextInput
            label={t('bulk.labelName')}
            value={tag}
            onChange={(event) => setTag(event.currentTarget.value)}
            maxLength={40}
          />
          <Button type="submit" size="xs">
            {t('bulk.label')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

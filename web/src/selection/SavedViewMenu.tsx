// What one may do with a view of one's own: rename it, share it, remove it.
import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import type { SavedView } from '../types';
import { Ask } from '../ui/dialog/Ask';
import { regret, say } from '../ui/states/undo';
import { viewsQuery } from './queries';

type Props = { slug: string; view: SavedView };

export function SavedViewMenu({ slug, view }: Props) {
  const { t } = useTranslation('selection');
  const cache = useQueryClient();
  const [renaming, setRenaming] = useState(false);
  const [name, setName] = useState(view.name);
  const again = () => void cache.invalidateQueries(viewsQuery(slug));
  const path = { params: { path: { id: view.id } } };
  const changing = useMutation({
    mutationFn: (change: { name?: string; shared?: boolean }) =>
      body(api.PATCH('/api/views/{id}', { ...path, body: change })),
    onSuccess: () => {
      setRenaming(false);
      again();
    },
  });
  const back = async () => {
    const { query, shared } = view;
    const same = { name: view.name, query, shared };
    await api.POST('/api/calls/{slug}/views', { params: { path: { slug } }, headers: onceOnly(), body: same });
    again();
  };
  const removing = useMutation({
    mutationFn: () => api.DELETE('/api/views/{id}', path),
    onSuccess: () => {
      again();
      say(t('view.removed', { name: view.name }), () => void back());
    },
    onError: (problem) => regret(problem.message),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate({ name: name.trim() });
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon aria-label={t('view.menu', { name: view.name })}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setRenaming(true)}>{t('view.rename')}</Menu.Item>
          <Menu.Item onClick={() => changing.mutate({ shared: !view.shared })}>
            {t(view.shared ? 'view.unshare' : 'view.share')}
          </Menu.Item>
          <Menu.Item onClick={() => removing.mutate()}>{t('view.remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Ask
        opened={renaming}
        close={() => setRenaming(false)}
        title={t('view.rename')}
        foot={
          <Button type="submit" form="view-name" loading={changing.isPending}>
            {t('view.rename')}
          </Button>
        }
      >
        <form id="view-name" onSubmit={submit}>
          <TextInput
            label={t('view.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={changing.error?.message}
            required
            withAsterisk={false}
            maxLength={60}
          />
        </form>
      </Ask>
    </>
  );
}

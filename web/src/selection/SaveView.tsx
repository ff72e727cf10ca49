// Keeps the present filters and sort as a view, for oneself or for the team.
import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, onceOnly } from '../api';
import { say } from '../ui/states/undo';
import classes from './list.module.css';
import { type ListAddress, viewText } from './listQuery';
import { viewsQuery } from './queries';

export function SaveView({ slug, address }: { slug: string; address: ListAddress }) {
  const { t } = useTranslation('selection');
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(true);
  const saving = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/calls/{slug}/views', {
          params: { path: { slug } },
          headers: onceOnly(),
          body: { name, query: viewText(address), shared },
        }),
      ),
    onSuccess: (view) => {
      setOpen(false);
      setName('');
      void cache.invalidateQueries(viewsQuery(slug));
      say(t('view.saved', { name: view.name }), () => {
        void api
          .DELETE('/api/views/{id}', { params: { path: { id: view.id } } })
          .then(() => cache.invalidateQueries(viewsQuery(slug)));
      });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPlus size={15} />}
          onClick={() => setOpen(!open)}
        >
          {t('view.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes.saveView} onSubmit={submit}>
          <TextInput
            label={t('view.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={saving.error?.message}
            required
            withAsterisk={false}
            maxLength={60}
          />
          <Checkbox
            label={t('view.shared')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Button type="submit" size="xs" loading={saving.isPending}>
            {t('view.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

// A manager may judge otherwise than the rules, with a reason that is kept.
import { Button, Popover, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api';
import type { ApplicationDetail, Eligibility } from '../types';
import { useFormat } from '../ui/format';
import { Voice } from '../ui/pieces/Voice';
import { eligibilities } from './choices';
import classes from './facts.module.css';

export function OverrideRule({ file }: { file: ApplicationDetail }) {
  const { t } = useTranslation('selection');
  const { moment } = useFormat();
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const again = () => {
    setOpen(false);
    void cache.invalidateQueries({ queryKey: ['applications', String(file.id)] });
    void cache.invalidateQueries({ queryKey: ['lists'] });
  };
  const path = { params: { path: { id: file.id } } };
  const dropping = useMutation({
    mutationFn: () => api.DELETE('/api/applications/{id}/override', path),
    onSuccess: again,
  });
  if (file.override) {
    const { by, at, reason } = file.override;
    return (
      <div className={classes.override}>
        <p className="second quiet">{t('override.by', { name: by?.name ?? '', when: moment(at) })}</p>
        <Voice size="small">{reason}</Voice>
        <Button variant="subtle" size="compact-sm" onClick={() => dropping.mutate()} loading={dropping.isPending}>
          {t('override.drop')}
        </Button>
      </div>
    );
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={320} trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" className={classes.overrule} onClick={() => setOpen(!open)}>
          {t('override.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <OverrideForm file={file} done={again} />
      </Popover.Dropdown>
    </Popover>
  );
}

function OverrideForm({ file, done }: { file: ApplicationDetail; done: () => void }) {
  const { t } = useTranslation('selection');
  const [eligibility, setEligibility] = useState<Eligibility>('eligible');
  const [reason, setReason] = useState('');
  const judging = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/applications/{id}/override', {
          params: { path: { id: file.id } },
          body: { eligibility, reason },
        }),
      ),
    onSuccess: done,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    judging.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <SegmentedControl
        fullWidth
        value={eligibility}
        onChange={(value) => setEligibility(value as Eligibility)}
        data={eligibilities.map((value) => ({ value, label: t(`eligibility.${value}`) }))}
      />
      <Textarea
        label={t('override.reason')}
        description={t('override.kept')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={judging.error?.message}
        required
        withAsterisk={false}
      />
      <Button type="submit" size="xs" loading={judging.isPending}>
        {t('override.save')}
      </Button>
    </form>
  );
}

// What the columns and values of a read file mean, beside what would happen with each line.
import { Button, SegmentedControl, Switch } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import type { CallDetail } from '../../types';
import { useLocalDraft } from '../../ui/localDraft';
import { Page } from '../../ui/shell/Page';
import { Broken } from '../../ui/states/Broken';
import { CallTabs } from '../CallTabs';
import { useCallPath } from '../call/callPath';
import layout from '../eligibility/page.module.css';
import { Columns } from './Columns';
import classes from './import.module.css';
import { PreviewPanel } from './PreviewPanel';
import { type Import, importPreviewQuery, importQuery, type Mapping, run } from './queries';
import { Sheets } from './Sheets';
import { doubles, guessed } from './targets';
import { Values } from './Values';

type Props = { call: CallDetail; file: Import; leave: () => void };

const delimiters: Record<string, string> = { ';': '“;”', ',': '“,”', '\t': 'tab' };

export function MappingDesk({ call, file, leave }: Props) {
  const { t } = useTranslation('imports');
  const cache = useQueryClient();
  const [shown, setShown] = useState('rules');
  const draft = useLocalDraft<Mapping>(`spark.import.${file.id}.${file.sheet}`, guessed(file), 1);
  const mapping = draft.value;
  const [asked] = useDebouncedValue(mapping, 300);
  const twice = doubles(mapping);
  const named = mapping.columns.includes('name');
  const ready = named && twice.length === 0;
  const { data: preview, error } = useQuery({
    ...importPreviewQuery(file.id, asked),
    enabled: ready && doubles(asked).length === 0,
  });
  const running = useMutation({
    mutationFn: () => run(file.id, mapping),
    onSuccess: (fresh) => {
      draft.drop();
      cache.setQueryData(importQuery(file.id).queryKey, fresh);
      void cache.invalidateQueries({ queryKey: ['imports', 'of', call.slug] });
    },
  });
  const path = useCallPath(call, file.file_name);
  const coming = (preview?.new ?? 0) + (preview?.updated ?? 0);
  const problem = error ?? running.error;
  const actions = (
    <div className={layout.acts}>
      <Button size="xs" h={32} variant="default" onClick={leave}>
        {t('map.leave')}
      </Button>
      {ready ? (
        <Button size="xs" h={32} loading={running.isPending} onClick={() => running.mutate()}>
          {t('map.run', { count: coming })}
        </Button>
      ) : (
        <Button
          size="xs"
          h={32}
          variant="outline"
          onClick={() => document.querySelector<HTMLElement>('[data-columns] input')?.focus()}
        >
          {t(named ? 'map.twice' : 'map.noName')}
        </Button>
      )}
    </div>
  );
  return (
    <Page path={path} actions={actions} body="whole">
      <div className={layout.topTabs}>
        <CallTabs slug={call.slug} here="import" sent={call.counts?.sent} />
      </div>
      <div className={layout.switch}>
        <SegmentedControl
          fullWidth
          data={[
            { value: 'rules', label: t('map.columns') },
            { value: 'effect', label: t('preview.title') },
          ]}
          value={shown}
          onChange={setShown}
        />
      </div>
      <div className={layout.split} data-shown={shown}>
        <div className={layout.rulesSide}>
          <h1>{file.file_name}</h1>
          <p className="quiet">
            {file.sheet
              ? t('map.readSheet', { count: file.lines, sheet: file.sheet })
              : t('map.read', {
                  count: file.lines,
                  encoding: file.encoding,
                  delimiter: delimiters[file.delimiter] ?? file.delimiter,
                })}
          </p>
          {file.as_before && <p className="second quiet">{t('map.asBefore', { name: file.as_before })}</p>}
          <Sheets file={file} />
          <Switch
            className={classes.header}
            label={file.first_line > 1 ? t('map.headerLine', { line: file.first_line }) : t('map.header')}
            checked={mapping.header}
            onChange={(event) => draft.set({ ...mapping, header: event.currentTarget.checked })}
          />
          <Columns call={call} file={file} mapping={mapping} twice={twice} change={draft.set} />
          <Values call={call} file={file} mapping={mapping} preview={preview} change={draft.set} />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing else that takes the focus */}
        <aside className={layout.effectSide} aria-label={t('preview.title')} tabIndex={0}>
          {problem && <Broken title={asProblem(problem).message || undefined} request={asProblem(problem).request} />}
          {ready && <PreviewPanel preview={preview} />}
        </aside>
      </div>
    </Page>
  );
}

// How an import ended: figures, the report to download, the files it brought, and the way back while none was touched.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { Ask } from '../../ui/dialog/Ask';
import { useFormat } from '../../ui/format';
import { LinkButton } from '../../ui/shell/LinkButton';
import { Refused } from '../../ui/states/Refused';
import { type Import, importQuery, takeBack } from './queries';
import classes from './report.module.css';

const figures = [
  ['added', 'moss'],
  ['updated', 'azure'],
  ['unchanged', 'ink'],
  ['refused', 'brick'],
  ['lookalikes', 'honey'],
] as const;

export function ImportReport({ file, slug }: { file: Import; slug: string }) {
  const { t } = useTranslation('imports');
  const { number, moment } = useFormat();
  const reversible = (file.state === 'done' || file.state === 'stopped') && file.added + file.updated > 0;
  return (
    <section className={classes.report} aria-label={file.file_name}>
      <h2>{t(`ended.${file.state}`, { name: file.file_name })}</h2>
      <p className="second quiet">
        {t('ended.by', { name: file.by.name, when: file.finished_at ? moment(file.finished_at) : '' })}
      </p>
      <dl className={classes.figures}>
        {figures.map(([key, tone]) => (
          <div key={key} data-tone={tone}>
            <dd className="display figure" data-none={file[key] === 0 || undefined}>
              {number(file[key])}
            </dd>
            <dt>{t(`count.${key}`, { count: file[key] })}</dt>
          </div>
        ))}
      </dl>
      <div className={classes.reportFoot}>
        <Button
          component="a"
          href={`/api/imports/${file.id}/report.csv`}
          download
          variant="default"
          size="xs"
          leftSection={<IconDownload size={15} />}
        >
          {t('ended.report')}
        </Button>
        <LinkButton to="/calls/$slug/applications" params={{ slug }} variant="default" size="xs">
          {t('ended.files')}
        </LinkButton>
        {reversible && <TakeBack file={file} />}
      </div>
    </section>
  );
}

function TakeBack({ file }: { file: Import }) {
  const { t } = useTranslation('imports');
  const cache = useQueryClient();
  const [asking, ask] = useDisclosure();
  const taking = useMutation({
    mutationFn: () => takeBack(file.id),
    onSuccess: (fresh) => {
      cache.setQueryData(importQuery(file.id).queryKey, fresh);
      for (const key of ['imports', 'lists', 'calls', 'startups']) void cache.invalidateQueries({ queryKey: [key] });
      ask.close();
    },
  });
  const problem = taking.error && asProblem(taking.error);
  const foot = (
    <>
      <Button variant="default" onClick={ask.close}>
        {t('back.keep')}
      </Button>
      <Button color="brick" loading={taking.isPending} onClick={() => taking.mutate()}>
        {t('back.do', { count: file.added })}
      </Button>
    </>
  );
  return (
    <>
      <Button variant="subtle" color="brick" size="xs" leftSection={<IconArrowBackUp size={15} />} onClick={ask.open}>
        {t('back.open')}
      </Button>
      <Ask opened={asking} close={ask.close} title={t('back.ask', { name: file.file_name })} foot={foot}>
        <p>{t('back.what', { added: file.added, updated: file.updated })}</p>
        {problem && (
          <Refused reason={problem.message}>
            {problem.errors.map(({ field, message }) => (
              <span key={field} className={classes.touched}>
                {message}
              </span>
            ))}
          </Refused>
        )}
      </Ask>
    </>
  );
}

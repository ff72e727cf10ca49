// Where a spreadsheet is dropped, or chosen by a button that does the same.
import { Button } from '@mantine/core';
import { IconTableImport, IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { useFormat } from '../../ui/format';
import { Refused } from '../../ui/states/Refused';
import classes from './import.module.css';
import { type Import, importQuery, upload } from './queries';

const mostBytes = 64_000_000;

type Props = { slug: string; read: (file: Import) => void; small: boolean };

export function DropPlace({ slug, read, small }: Props) {
  const { t } = useTranslation('imports');
  const { size } = useFormat();
  const cache = useQueryClient();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const sending = useMutation({
    mutationFn: (file: File) => upload(slug, file),
    onSuccess: (file) => {
      cache.setQueryData(importQuery(file.id).queryKey, file);
      void cache.invalidateQueries({ queryKey: ['imports', 'of', slug] });
      read(file);
    },
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    const fits = file.size <= mostBytes;
    setTooLarge(fits ? null : t('drop.tooLarge', { size: size(file.size), most: size(mostBytes) }));
    if (fits) sending.mutate(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const refusal = tooLarge ?? (sending.error ? asProblem(sending.error).message || t('drop.failed') : null);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button is the control */}
      <div
        className={classes.drop}
        data-over={over || undefined}
        data-small={small || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconTableImport size={small ? 22 : 30} stroke={1.5} aria-hidden="true" />
        <div>
          <h2>{t(small ? 'drop.another' : 'drop.title')}</h2>
          <p className="second quiet">{t('drop.text')}</p>
        </div>
        <Button
          variant={small ? 'default' : 'filled'}
          leftSection={<IconUpload size={16} />}
          loading={sending.isPending}
          onClick={() => input.current?.click()}
        >
          {t('drop.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {refusal && <Refused reason={refusal}>{t('drop.safe')}</Refused>}
    </>
  );
}

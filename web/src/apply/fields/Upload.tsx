// One file of a startup: choose it or drop it here, see it go, replace it. Files need an owner, so an account first.
import { Button } from '@mantine/core';
import { IconFile, IconFileTypePdf, IconTrash, IconUpload } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../problem';
import { meQuery } from '../../queries';
import type { Startup } from '../../types';
import { useFormat } from '../../ui/format';
import { LongWork } from '../../ui/states/LongWork';
import { OwnFile } from '../draft/OwnFile';
import { useOwnStartup } from '../passport/OwnStartup';
import { startupChanged } from '../team/actions';
import { Fault } from './Field';
import { type Sending, takeAway, upload } from './upload';
import classes from './upload.module.css';

type Stored = Startup['deck'];
type Props = {
  id: string;
  path: string;
  stored: Stored;
  accept: string;
  most: number;
  label: string;
  describedBy?: string | undefined;
};

export function Upload({ id, path, stored, accept, most, label, describedBy }: Props) {
  const { t } = useTranslation('apply');
  const { size } = useFormat();
  const { startup, locked } = useOwnStartup();
  const { data: me } = useSuspenseQuery(meQuery);
  const [going, setGoing] = useState<{ name: string; share: number; sending: Sending }>();
  const [fault, setFault] = useState<string>();
  const [waiting, setWaiting] = useState<File>();
  const input = useRef<HTMLInputElement>(null);

  const send = async (chosen: File) => {
    setWaiting(undefined);
    setFault(undefined);
    if (accept === 'application/pdf' && !/\.pdf$/i.test(chosen.name))
      return setFault(t('file.notPdf', { name: chosen.name }));
    if (chosen.size > most) return setFault(t('file.tooLarge', { size: size(chosen.size), most: size(most) }));
    const share = (part: number) => setGoing((now) => now && { ...now, share: part });
    const sending = upload(path, chosen, share);
    setGoing({ name: chosen.name, share: 0, sending });
    try {
      await sending.done;
      await startupChanged(startup.id);
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.code !== 'stopped')
        setFault(problem.code === 'offline' ? t('file.offline') : problem.message || t('file.broken'));
    } finally {
      setGoing(undefined);
    }
  };
  const remove = async () => {
    setFault(undefined);
    try {
      await takeAway(path);
      await startupChanged(startup.id);
    } catch (thrown) {
      setFault(asProblem(thrown).message || t('noAnswer'));
    }
  };
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    if (me?.claimed) void send(chosen);
    else setWaiting(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!locked) choose(event.dataTransfer.files[0]);
  };
  if (going) {
    return (
      <LongWork title={going.name} done={Math.round(going.share * 100)} total={100} stop={going.sending.stop}>
        {t('file.going')}
      </LongWork>
    );
  }
  const Icon = stored?.type === 'application/pdf' ? IconFileTypePdf : IconFile;
  return (
    <>
      {/* Dropping is a short cut: the button beside it does the same. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below is the control */}
      <div
        className={classes.place}
        data-filled={stored ? true : undefined}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        {stored && (
          <a className={classes.stored} href={`/api/files/${stored.id}`}>
            <Icon size={18} aria-hidden="true" />
            <b className="clip">{stored.name}</b>
            <span className="aside">{size(stored.size)}</span>
          </a>
        )}
        {stored && !locked && (
          <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} />} onClick={remove}>
            {t('file.remove')}
          </Button>
        )}
        <Button
          id={id}
          variant="default"
          leftSection={<IconUpload size={16} />}
          disabled={locked}
          aria-describedby={describedBy}
          onClick={() => input.current?.click()}
        >
          {stored ? t('file.replace') : label}
        </Button>
        <input
          ref={input}
          type="file"
          accept={accept}
          hidden
          onChange={(event) => {
            choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      <Fault id={id}>{fault}</Fault>
      {waiting && (
        <OwnFile reason={t('claim.forFile')} owned={() => send(waiting)} leave={() => setWaiting(undefined)} />
      )}
    </>
  );
}

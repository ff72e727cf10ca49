// The frame of a field: label and counter above, help under the label, the field, then what is wrong with a way out.
import { InputWrapperContext } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fields.module.css';

export type Frame = {
  id: string;
  label: string;
  help?: string | undefined;
  required?: boolean | undefined;
  counter?: ReactNode;
  fault?: ReactNode;
  after?: ReactNode;
};

/** Ids of the texts that describe a field. */
export const described = ({ id, help, fault, counter }: Frame): string | undefined =>
  [help && `${id}-help`, counter && `${id}-count`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;

/** Ties those texts to a Mantine input, which takes `aria-describedby` from its own frame and from nowhere else. */
export const tied = (frame: Frame) => ({
  inputContainer: (input: ReactNode) => <Described by={described(frame)}>{input}</Described>,
});

function Described({ by, children }: { by: string | undefined; children: ReactNode }) {
  const frame = useContext(InputWrapperContext);
  return <InputWrapperContext value={frame && { ...frame, describedBy: by }}>{children}</InputWrapperContext>;
}

export function Optional({ required }: { required: boolean | undefined }) {
  const { t } = useTranslation('apply');
  return required === false ? <span className={classes.optional}>{t('optional')}</span> : null;
}

export function Fault({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-fault`} className={classes.fault} role="alert">
      <IconAlertCircle size={15} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

export function Field({ children, ...frame }: Frame & { children: ReactNode }) {
  const { id, label, help, required, counter, fault, after } = frame;
  return (
    <div className={classes.field}>
      <div className={classes.head}>
        <label htmlFor={id}>
          {label} <Optional required={required} />
        </label>
        {counter && (
          <span id={`${id}-count`} className={classes.counter}>
            {counter}
          </span>
        )}
      </div>
      {help && (
        <p id={`${id}-help`} className={classes.help}>
          {help}
        </p>
      )}
      {children}
      <Fault id={id}>{fault}</Fault>
      {after}
    </div>
  );
}

/** The frame of several controls that answer one question. */
export function FieldSet({ children, ...frame }: Frame & { children: ReactNode }) {
  const { id, label, help, required, fault, after } = frame;
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classes.set}
      aria-describedby={described({ ...frame, counter: undefined })}
    >
      <legend>
        {label} <Optional required={required} />
      </legend>
      {help && (
        <p id={`${id}-help`} className={classes.help}>
          {help}
        </p>
      )}
      {children}
      <Fault id={id}>{fault}</Fault>
      {after}
    </fieldset>
  );
}

// One or several of the options that the call offers.
import { Checkbox, Radio, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../passport/OwnStartup';
import { asChoices } from '../passport/stored';
import type { Value } from '../saving/changes';
import { FieldSet } from './Field';
import classes from './fields.module.css';
import { TwoTexts } from './TwoTexts';

export type Option = { value: string; label: string };

type Props = {
  field: string;
  label: string;
  help?: string | undefined;
  required?: boolean;
  options: Option[];
  /** "text": the API takes the chosen one as a text rather than as a list of one. */
  as: 'text' | 'one' | 'many';
  /** At most so many of them. */
  most?: number | null;
};

export function ChoiceField({ field, label, help, required, options, as, most = null }: Props) {
  const { t } = useTranslation('apply');
  const hand = useField(field);
  const chosen = asChoices(hand.value);
  const full = as === 'many' && most !== null && chosen.length >= most;
  const Control = as === 'many' ? Checkbox : Radio;
  const put = (value: Value) => {
    hand.type(value);
    hand.leave();
  };
  const choose = (option: string, on: boolean) => {
    // In the options' own order, so that the same choice is always the same value.
    const many = options.map(({ value }) => value).filter((value) => (value === option ? on : chosen.includes(value)));
    put(as === 'text' ? option : as === 'one' ? [option] : many);
  };
  const show = (value: Value) =>
    asChoices(value)
      .map((key) => options.find((option) => option.value === key)?.label ?? key)
      .join(', ');
  return (
    <FieldSet
      id={hand.id}
      label={label}
      help={[help, as === 'many' && most !== null && t('most', { count: most })].filter(Boolean).join(' ') || undefined}
      required={required}
      fault={hand.fault}
      after={<TwoTexts hand={hand} show={show} />}
    >
      <div className={classes.options} data-inline={as === 'text' || undefined}>
        {options.map((option) => (
          <Control
            key={option.value}
            className={classes.option}
            size="sm"
            name={hand.id}
            label={option.label}
            value={option.value}
            checked={chosen.includes(option.value)}
            disabled={hand.locked || (full && !chosen.includes(option.value))}
            onChange={(event) => choose(option.value, event.currentTarget.checked)}
          />
        ))}
      </div>
      {as === 'one' && required === false && chosen.length > 0 && !hand.locked && (
        <UnstyledButton className={classes.takeBack} onClick={() => put([])}>
          {t('takeBack')}
        </UnstyledButton>
      )}
    </FieldSet>
  );
}

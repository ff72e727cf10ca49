// Which events a webhook follows: a box each, grouped by what they are about.
import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { byAbout, useKindName } from './webhookKinds';
import classes from './webhooks.module.css';

type Props = { kinds: string[]; chosen: string[]; choose: (kinds: string[]) => void; error: string | undefined };

export function KindChoice({ kinds, chosen, choose, error }: Props) {
  const { t } = useTranslation('webhooks');
  const named = useKindName();
  return (
    <Checkbox.Group label={t('field.kinds')} value={chosen} onChange={choose} error={error}>
      <div className={classes.kinds}>
        {byAbout(kinds).map(([about, group]) => (
          <fieldset key={about}>
            <legend className="label">{t(`about.${about}`)}</legend>
            {group.map((kind) => (
              <Checkbox key={kind} value={kind} label={named(kind)} classNames={{ label: classes.event }} />
            ))}
          </fieldset>
        ))}
      </div>
    </Checkbox.Group>
  );
}

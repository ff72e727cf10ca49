// How one comes back: by signing in, or as whom one is signed in; a nameless file says how to keep it.
import { UnstyledButton } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../queries';
import type { CallDetail } from '../../types';
import classes from './page.module.css';

type Props = { call: Pick<CallDetail, 'slug'>; claim?: () => void };

export function WayBack({ call, claim }: Props) {
  const { t } = useTranslation('apply');
  const { data: me } = useSuspenseQuery(meQuery);
  if (me?.claimed)
    return (
      <Link to="/" className={classes.back}>
        {me.email ?? me.name}
      </Link>
    );
  if (me && claim)
    return (
      <UnstyledButton className={classes.back} onClick={claim}>
        {t('wayBack.keep')}
      </UnstyledButton>
    );
  if (me)
    return (
      <Link to="/apply/$slug/form" className={classes.back} params={{ slug: call.slug }}>
        {t('begin.goOn')}
      </Link>
    );
  return (
    <Link to="/sign-in" className={classes.back} search={{ next: `/apply/${call.slug}/form` }}>
      {t('wayBack.signIn')}
    </Link>
  );
}

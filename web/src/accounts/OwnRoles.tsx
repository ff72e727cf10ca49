// What one may do, and where. People and their roles are listed here for administrators.
import { useTranslation } from 'react-i18next';
import { isAdmin } from '../roles';
import type { Me } from '../types';
import classes from './account.module.css';

export function OwnRoles({ me }: { me: Me }) {
  const { t } = useTranslation(['account', 'app']);
  if (me.grants.length + me.startups.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t('roles.title')}</h2>
      <ul className={classes.roles}>
        {me.grants.map(({ id, role, operator, programme }) => (
          <li key={id}>
            <b>{t(`app:role.${role}` as 'app:role.member')}</b>
            <span className="quiet">{programme?.name ?? operator?.name ?? t('roles.everywhere')}</span>
          </li>
        ))}
        {me.startups.map(({ id, name }) => (
          <li key={`startup-${id}`}>
            <b>{t('roles.founder')}</b>
            <span className="quiet">{name}</span>
          </li>
        ))}
      </ul>
      {isAdmin(me) && (
        <p className="second quiet">
          {t('roles.add')} <code className={classes.code}>spark user add --email … --role …</code>
        </p>
      )}
    </section>
  );
}

// All that happened to a startup, newest first, each entry leading to its file.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHistorySentence } from '../activity/sentence';
import { useFormat } from '../ui/format';
import { Avatar } from '../ui/pieces/Faces';
import { Mark } from '../ui/pieces/Mark';
import classes from './passport.module.css';
import { passportQuery } from './queries';
import { folded } from './trail';

export function PassportTrail({ id, staff }: { id: number; staff: boolean }) {
  const { t } = useTranslation(['startups', 'activity']);
  const { dayAndYear } = useFormat();
  const sentence = useHistorySentence();
  const { data } = useSuspenseQuery(passportQuery(id));
  const lines = folded(data);
  return (
    <section className={classes.trail} aria-labelledby="trail">
      <h2 id="trail">{t('trail.title')}</h2>
      {lines.length === 0 && <p className="second quiet">{t('trail.none')}</p>}
      <ol>
        {lines.map((line) => (
          <li key={line.id}>
            {line.by ? <Avatar name={line.by.name} size={26} /> : <Mark size={22} />}
            <div>
              <p className="second">
                <b>{line.by?.name || t('activity:house')}</b> <span className="quiet">{sentence(line)}</span>
              </p>
              <p className={classes.when}>
                <time dateTime={line.at}>{dayAndYear(line.at)}</time>
                {line.application !== null && line.call_slug && (
                  <FileLink slug={line.call_slug} file={line.application} staff={staff} />
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

// The house reads the sent file; its own team opens the form.
function FileLink({ slug, file, staff }: { slug: string; file: number; staff: boolean }) {
  const { t } = useTranslation('startups');
  return staff ? (
    <Link to="/calls/$slug/applications/$id" params={{ slug, id: file }}>
      {t('trail.file')}
    </Link>
  ) : (
    <Link to="/apply/$slug/form" params={{ slug }} search={{ file }}>
      {t('trail.file')}
    </Link>
  );
}

// What was imported into this call before, newest first.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format';
import { Tag } from '../../ui/pieces/Tag';
import type { Tone } from '../../ui/tone';
import classes from './import.module.css';
import type { Import } from './queries';

const tones: Record<Import['state'], Tone> = {
  read: 'honey',
  running: 'azure',
  done: 'moss',
  stopped: 'honey',
  taken_back: 'ink',
  failed: 'brick',
  taking_back: 'azure',
};

export function PastImports({ imports, here }: { imports: Import[]; here: number | undefined }) {
  const { t } = useTranslation('imports');
  const { moment, number } = useFormat();
  return (
    <section className={classes.past}>
      <h2>{t('past.title')}</h2>
      {imports.length === 0 && <p className="second quiet">{t('past.none')}</p>}
      <ul>
        {imports.map(({ id, call_slug, file_name, state, lines, finished_at, by }) => (
          <li key={id} data-here={id === here || undefined}>
            <div>
              <Link
                to="/calls/$slug/import"
                params={{ slug: call_slug }}
                search={{ file: id }}
                aria-current={id === here ? 'true' : undefined}
              >
                {file_name}
              </Link>
              <span className="second aside">
                {t('past.lines', { count: lines, shown: number(lines) })} {by.name}
                {finished_at && `, ${moment(finished_at)}`}
              </span>
            </div>
            <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

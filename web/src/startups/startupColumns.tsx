// The columns of the startups: who and what, where, how far, how many files.
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { StartupLine } from '../types';
import { countryName } from '../ui/countries';
import { Tile } from '../ui/pieces/Faces';
import type { Column } from '../ui/table/column';
import classes from './startups.module.css';

export function startupColumns(
  t: TFunction<'startups'>,
  language: string,
  number: (value: number) => string,
): Column<StartupLine>[] {
  return [
    {
      id: 'name',
      head: t('column.startup'),
      cell: ({ id, name, one_liner }) => (
        <span className={classes.startup}>
          <Tile name={name} size={26} />
          <span className="clip">
            <Link to="/startups/$id" params={{ id }} data-row-link="">
              {name}
            </Link>
            <span className={classes.oneLiner}>{one_liner}</span>
          </span>
        </span>
      ),
    },
    { id: 'city', head: t('column.city'), width: 180, cell: ({ city }) => <span className="quiet">{city}</span> },
    {
      id: 'country',
      head: t('column.country'),
      width: 160,
      cell: ({ country }) => <span className="quiet">{country ? countryName(country, language) : ''}</span>,
    },
    {
      id: 'stage',
      head: t('column.stage'),
      width: 140,
      cell: ({ stage }) => <span className="quiet">{t(`stage.${stage}`)}</span>,
    },
    {
      id: 'applications',
      head: t('column.applications'),
      width: 130,
      align: 'end',
      cell: ({ applications }) => number(applications),
    },
  ];
}

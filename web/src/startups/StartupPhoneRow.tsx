// A startup on a phone: name and place, then what it is.
import { Link } from '@tanstack/react-router';
import type { StartupLine } from '../types';
import { Tile } from '../ui/pieces/Faces';
import classes from './startups.module.css';

export function StartupPhoneRow({ row: { id, name, one_liner, city } }: { row: StartupLine }) {
  return (
    <>
      <Tile name={name} size={34} />
      <span className={classes.phoneText}>
        <Link to="/startups/$id" params={{ id }} data-row-link="" className="clip">
          {name}
        </Link>
        <span className="second aside">{city}</span>
        <span className="second quiet clip">{one_liner}</span>
      </span>
    </>
  );
}

// A file on a phone: name and judgement on one line, what it is and its decision on the next.
import { Link } from '@tanstack/react-router';
import type { ApplicationLine } from '../types';
import { Tile } from '../ui/pieces/Faces';
import { EligibilityMark } from './EligibilityMark';
import classes from './list.module.css';
import type { ListAddress } from './listQuery';
import { ScoreOf } from './ScoreOf';
import { StatusTag } from './StatusTag';

type Props = { row: ApplicationLine; slug: string; address: ListAddress; words: string };

export function ApplicationsPhoneRow({ row, slug, address, words }: Props) {
  return (
    <>
      <Tile name={row.startup.name} size={34} />
      <span className={classes.phoneText}>
        <Link
          to="/calls/$slug/applications/$id"
          params={{ slug, id: row.id }}
          search={address}
          state={{ words }}
          data-row-link=""
          className="clip"
        >
          {row.startup.name}
        </Link>
        <EligibilityMark {...row} />
        <span className="second quiet clip">{row.startup.one_liner}</span>
        <span className={classes.phoneEnd}>
          {row.score !== null && <ScoreOf score={row.score} />}
          <StatusTag status={row.status} pencilled={row.status !== row.told_status} />
        </span>
      </span>
    </>
  );
}

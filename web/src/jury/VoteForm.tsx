// Yes, no, or none, with a line if one likes; it may be changed until the house closes the vote.
import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api';
import { asProblem } from '../problem';
import type { JurySeat, Vote } from '../types';
import { regret } from '../ui/states/undo';
import { seatQuery } from './queries';
import classes from './seat.module.css';

const choices: Vote[] = ['in_favour', 'against', 'abstained'];

type Props = { jury: number; file: NonNullable<JurySeat['file']>; children: ReactNode };

export function VoteForm({ jury, file, children }: Props) {
  const { t } = useTranslation('jury');
  const cache = useQueryClient();
  const [line, setLine] = useState(file.line);
  const voting = useMutation({
    mutationFn: (vote: Vote) =>
      api.PUT('/api/jury-files/{id}/vote', { params: { path: { id: file.id } }, body: { vote, line: line.trim() } }),
    onError: (thrown) => regret(asProblem(thrown).message),
    onSettled: () => cache.invalidateQueries({ queryKey: seatQuery(jury).queryKey }),
  });
  const mine = voting.isPending ? voting.variables : file.vote;
  return (
    <fieldset className={classes.vote}>
      <legend>{t('vote.title')}</legend>
      <TextInput
        aria-label={t('vote.line')}
        placeholder={t('vote.line')}
        maxLength={500}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onBlur={() => mine && line.trim() !== file.line && voting.mutate(mine)}
      />
      <div className={classes.choices}>
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            data-choice={choice}
            aria-pressed={mine === choice}
            onClick={() => voting.mutate(choice)}
          >
            {t(`vote.${choice}`)}
          </button>
        ))}
      </div>
      <div className={classes.voteFoot}>
        <p className="second quiet" role="status">
          {t(mine ? 'vote.kept' : 'vote.secret')}
        </p>
        {children}
      </div>
    </fieldset>
  );
}

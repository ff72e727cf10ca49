// Notes that the reader has a file of the house open: nobody decides about a file that nobody has opened.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api';
import type { ApplicationDetail } from '../types';
import { applicationQuery } from './queries';

export function useOpening({ id, board }: ApplicationDetail) {
  const cache = useQueryClient();
  const unread = board !== null && !board.opened;
  useEffect(() => {
    if (!unread) return;
    api.POST('/api/applications/{id}/opening', { params: { path: { id } } }).then(
      () => cache.invalidateQueries(applicationQuery(id)),
      () => undefined,
    );
  }, [id, unread, cache]);
}

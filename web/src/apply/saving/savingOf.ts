// Where the typing stands, in the words of the save state.
import type { Saving } from '../../ui/states/SaveState';
import { waiting } from './changes';
import type { Standing } from './standing';

export function savingOf({ changes, state, savedAt }: Standing): Saving {
  if (state === 'saving') return { state: 'saving' };
  if (state === 'shut') return { state: 'failed' };
  const held =
    state !== 'rest' || Object.values(changes).some(({ theirs, refusal }) => theirs !== undefined || refusal);
  if (waiting(changes) > 0) return { state: held ? 'kept' : 'saving' };
  return savedAt ? { state: 'saved', at: savedAt } : { state: 'idle' };
}

// A change to the interviews of a call: its answer is the page anew; a refusal is said, and the page asked for again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../problem';
import type { InterviewsTold } from '../types';
import { regret } from '../ui/states/undo';
import { interviewsQuery } from './queries';

export function useInterviews<Wish = void>(
  slug: string,
  change: (wish: Wish) => Promise<InterviewsTold>,
  done?: (page: InterviewsTold) => void,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (page) => {
      cache.setQueryData(interviewsQuery(slug).queryKey, page);
      done?.(page);
    },
    onError: (thrown) => {
      const problem = asProblem(thrown);
      if (problem.errors.length === 0) regret(problem.message);
      void cache.invalidateQueries({ queryKey: interviewsQuery(slug).queryKey });
    },
  });
}

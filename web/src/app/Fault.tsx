// What stands in place of a screen that could not be shown.
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { asProblem } from '../problem';
import { Broken } from '../ui/states/Broken';
import { NotHere } from './NotHere';
import { NotYours } from './NotYours';

export function Fault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = asProblem(error);
  if (problem.status === 404) return <NotHere />;
  if (problem.status === 403) return <NotYours />;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main id="content" style={{ padding: 24, maxWidth: 640 }}>
      <Broken title={problem.byRule ? problem.message : undefined} request={problem.request} retry={again} />
    </main>
  );
}

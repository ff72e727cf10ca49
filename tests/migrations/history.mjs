// Finds in git the newest commit whose migrations are not today's, and takes its texts and, where it can, its program.
import { mkdirSync } from 'node:fs';
import { run, root } from '../faults/program.mjs';

const build_seconds = process.env.SPARK_EARLIER_SECONDS ?? '90'; // 0: don't build it

async function git(...words) {
  const { code, out } = await run('git', words);
  return code === 0 ? out.trim() : '';
}

/** The commit before the last one that changed migrations/, or HEAD when they are changed now; '' when git has none. */
export async function earlier_commit() {
  if (await git('status', '--porcelain', '--', 'migrations')) return git('rev-parse', 'HEAD');
  const last = await git('log', '-1', '--first-parent', '--format=%H', '--', 'migrations');
  return last && git('rev-parse', '--verify', '--quiet', `${last}^1`);
}

export async function texts_of(commit, folder) {
  mkdirSync(folder);
  await run('sh', ['-c', 'git archive "$0" migrations | tar -x -C "$1"', commit, folder]);
  return `${folder}/migrations`;
}

/** The path of that commit's program, or '' when it can't be built in that time. */
export async function program_of(commit) {
  if (build_seconds === '0') return '';
  const { code, out } = await run('bash', [`${root}/tests/migrations/earlier_program.sh`, commit, build_seconds]);
  return code === 0 ? out.trim() : '';
}

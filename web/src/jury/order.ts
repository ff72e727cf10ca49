// The agenda as it will stand: the files asked for, in that order, numbered anew.
type Item = { application: number; number: number };

export function inOrder<T extends Item>(agenda: T[], files: number[]): T[] {
  return files
    .flatMap((file) => agenda.filter(({ application }) => application === file))
    .map((item, at) => ({ ...item, number: at + 1 }));
}

// The version of a file that one reads beside the one before it. The newest is the file itself until an older is chosen.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationDetail } from '../types';
import { changesOf } from './changes';
import { versionQuery } from './queries';

export function useVersions(file: ApplicationDetail) {
  const latest = file.versions[0]?.number ?? 0;
  const [chosen, choose] = useState<{ file: number; number: number } | null>(null);
  const here = chosen?.file === file.id ? chosen.number : latest;
  const several = latest > 1;
  const read = useQuery({ ...versionQuery(file.id, here), enabled: several }).data;
  const before = useQuery({ ...versionQuery(file.id, here - 1), enabled: several && here > 1 }).data;
  return {
    here,
    several,
    read: several && here < latest ? read : undefined,
    changes: read && before ? changesOf(before, read) : undefined,
    choose: (number: number) => choose({ file: file.id, number }),
  };
}

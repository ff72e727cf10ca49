// Imports of spreadsheets into a call. While one runs it is asked for each second, besides the live changes.
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api';
import type { components } from '../../api.gen';

type Schemas = components['schemas'];
export type Import = Schemas['Import'];
export type Mapping = Schemas['Mapping'];
export type ImportPreview = Schemas['ImportPreview'];
export type ImportLine = Schemas['ImportLine'];

/** In the background: brought in, or taken back. */
export const atWork = (file: Import | undefined) => file?.state === 'running' || file?.state === 'taking_back';

export const importsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['imports', 'of', slug],
    queryFn: () => body(api.GET('/api/calls/{slug}/imports', { params: { path: { slug } } })),
  });

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ['imports', String(id)],
    queryFn: () => body(api.GET('/api/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (atWork(state.data) ? 1000 : false),
  });

export const importPreviewQuery = (id: number, mapping: Mapping) =>
  queryOptions({
    queryKey: ['imports', String(id), 'preview', mapping],
    queryFn: () => body(api.POST('/api/imports/{id}/preview', { params: { path: { id } }, body: mapping })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Sends the bytes as they are; the server finds out what they mean. */
export const upload = (slug: string, file: File): Promise<Import> =>
  body(
    api.POST('/api/calls/{slug}/imports', {
      params: { path: { slug } },
      body: file as unknown as string,
      bodySerializer: (bytes: unknown) => bytes as Blob,
      headers: {
        'Content-Type': file.type || 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name),
      },
    }),
  );

const at = (id: number) => ({ params: { path: { id } } });
export const run = (id: number, mapping: Mapping) =>
  body(api.POST('/api/imports/{id}/run', { ...at(id), body: mapping }));
export const chooseSheet = (id: number, sheet: string) =>
  body(api.POST('/api/imports/{id}/sheet', { ...at(id), body: { sheet } }));
export const stop = (id: number) => body(api.POST('/api/imports/{id}/stop', at(id)));
export const takeBack = (id: number) => body(api.POST('/api/imports/{id}/reversal', at(id)));

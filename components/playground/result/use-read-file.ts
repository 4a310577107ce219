import { useQuery } from '@tanstack/react-query';
import type { Generation } from '#contract/operations.ts';
import { type ReadFile, readFile } from './read-file.ts';

/** Files up to this size are read by themselves; larger ones only when somebody asks. */
const unaskedBytesMax = 40_000_000;

/** The file of a generation, read once by this browser. */
export function useReadFile({ id, url, type, metadata }: Generation) {
  const small = (metadata?.bytes ?? 0) <= unaskedBytesMax;
  const { data, error, isFetching, refetch } = useQuery<ReadFile>({
    queryKey: ['file', id],
    queryFn: ({ signal }) => readFile(url ?? '', type, signal),
    enabled: small && url !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  return { file: data, failed: error !== null, reading: isFetching, read: () => void refetch() };
}

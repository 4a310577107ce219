import { z } from 'zod';

const hashes = z.array(z.string()).readonly();

/** What is sent as it was built. Each `file` is the hash of its content, by which it lies in `folder`. */
export const manifestShape = z.object({
  /** The build that this was made from. */
  build: z.string(),
  /** Address of the module that every document loads. */
  module: z.string().optional(),
  pages: z.array(
    z.object({
      path: z.string(),
      file: z.string(),
      /** Hashes of its inline scripts and styles. */
      scripts: hashes,
      styles: hashes,
    }),
  ),
  files: z.array(
    z.object({
      /** Its address without query. */
      path: z.string(),
      file: z.string(),
      type: z.string(),
      caching: z.enum(['immutable', 'day', 'ask']),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestShape>;

/** Where in the folder of the build the files and their manifest are. */
export const folder = 'documents';
export const manifestFile = 'manifest.json';

import { z } from 'zod';

const hashes = z.array(z.string()).readonly();

/** The module that brings the controls of documents to life. */
export const moduleShape = z.object({
  /** Its address. */
  entry: z.string(),
  /** Address of what pages with islands run besides. */
  islandsEntry: z.string(),
  /** Addresses of what it loads for an island, by the island's name. */
  islands: z.record(z.string(), z.array(z.string())),
});

export type EnhanceModule = z.infer<typeof moduleShape>;

/** What is sent as it was built. Each `file` is the hash of its content, by which it lies in `folder`. */
export const manifestShape = z.object({
  /** The build that this was made from. */
  build: z.string(),
  module: moduleShape.optional(),
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

import type { ErrorCode } from '#contract/errors.ts';
import type { GenerationMetadata, Warning } from '#contract/generation-metadata.ts';

/** How a generation ends. */
export type Ending =
  | {
      readonly status: 'COMPLETED';
      readonly metadata: GenerationMetadata;
      readonly warnings: readonly Warning[];
      readonly file: {
        readonly key: string;
        readonly mimeType: string;
        readonly bytes: number;
        readonly sha256: string;
        /** Milliseconds since 1970. */
        readonly keptUntil: number;
      };
    }
  | { readonly status: 'FAILED'; readonly error: { readonly code: ErrorCode; readonly message: string } }
  | { readonly status: 'CANCELED' };

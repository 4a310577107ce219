import type { EngineErrorCode, EngineJob, EngineResult } from './job.ts';

/** What the door sends to the media process. */
export type Request =
  | { readonly type: 'run'; readonly id: number; readonly job: EngineJob; readonly directory: string }
  | { readonly type: 'cancel'; readonly id: number };

/** What the media process answers. */
export type Reply =
  | { readonly type: 'progress'; readonly id: number; readonly fraction: number }
  | { readonly type: 'task'; readonly id: number; readonly task: string; readonly processorMs: number }
  | { readonly type: 'done'; readonly id: number; readonly result: EngineResult }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly code: EngineErrorCode;
      readonly message: string;
    };

import type { QuoteLine } from '#catalog/quote.ts';
import type { ErrorCode } from '#contract/errors.ts';
import type { GenerationMetadata, Warning } from '#contract/generation-metadata.ts';
import type { GenerationStatus, GenerationType, InputName, Options } from '#contract/request.ts';
import type { Selection } from '../providers/selection.ts';
import type { GenerationRow } from '../store/tables.ts';

/** A generation as it is kept. Names and units are those of the schema; times are milliseconds since 1970. */
export interface Generation {
  readonly id: string;
  readonly accountId: string;
  readonly status: GenerationStatus;
  readonly type: GenerationType;
  readonly provider: string;
  /** The version of the model. */
  readonly model: string | null;
  readonly engine: 'LIVE' | 'SIMULATED';
  /** Id of the provider adapter that does the work. */
  readonly adapter: string;
  /** A file that came inside the request is named here by its type and size only. */
  readonly input: Readonly<Partial<Record<InputName, string>>>;
  readonly options: Options;
  readonly seed: number;
  readonly creditCost: number;
  readonly lines: readonly QuoteLine[];
  readonly estimatedTime: number;
  /** From 0 to 100. */
  readonly progress: number;
  readonly selection: Selection;
  readonly warnings: readonly Warning[];
  readonly metadata: GenerationMetadata | null;
  readonly mediaKey: string | null;
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  /** Until when the file is kept. */
  readonly keptUntil: number | null;
}

export function generationOf(row: GenerationRow): Generation {
  return {
    id: row.id,
    accountId: row.account_id,
    status: row.status as GenerationStatus,
    type: row.type as GenerationType,
    provider: row.provider,
    model: row.version,
    engine: row.engine as Generation['engine'],
    adapter: row.adapter,
    input: JSON.parse(row.input_json),
    options: JSON.parse(row.options_json),
    seed: row.seed,
    creditCost: row.credit_cost,
    lines: JSON.parse(row.lines_json),
    estimatedTime: row.estimated_seconds,
    progress: row.progress,
    selection: JSON.parse(row.selection_json),
    warnings: JSON.parse(row.warnings_json),
    metadata: row.metadata_json === null ? null : JSON.parse(row.metadata_json),
    mediaKey: row.media_key,
    error: errorOf(row),
    createdAt: row.created_at,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    keptUntil: row.expires_at,
  };
}

function errorOf({ error_code: code, error_message: message }: GenerationRow): Generation['error'] {
  return code === null ? null : { code: code as ErrorCode, message: message ?? '' };
}

/** What was spent at a vendor in a day. */
export interface VendorDayRow {
  vendor: string;
  /** Days of UTC since 1970. */
  day: number;
  files: number;
  cost_micros: number;
  /** What callers were charged for the same files, when they were begun. */
  credits: number;
}

/** A way to a model that has failed lately. A success removes the row. */
export interface CircuitRow {
  adapter: string;
  provider: string;
  /** Generations that failed one after the other. */
  failures: number;
  /** The last of them: its further attempts do not count again. */
  generation_id: string;
  /** Nothing is sent this way before; null while there were too few failures. */
  open_until: number | null;
}

/** What happened in one hour, as one bar of a histogram. */
export interface MeasurementRow {
  /** Its start. */
  hour: number;
  provider: string;
  engine: string;
  measure: 'accept' | 'queue' | 'completed' | 'failed' | 'refused' | 'canceled';
  /** Number of the bar: see `bucketOf`. */
  bucket: number;
  count: number;
  total_ms: number;
  /** Without the time in the queue. */
  work_ms: number;
  /** What the catalog expects of the work. */
  estimated_ms: number;
  /** Credits that were kept. */
  credits: number;
}

/** What the model takes for given unless it is told otherwise: value, unit and where it is from. */
export const assumptions = {
  peak: [3, 'times', 'arrivals in the busiest hour against the mean of the day'],
  'poll-seconds': [2, 's', 'pause between two questions of a caller; 0 where all are told by webhook'],
  'webhook-share': [0.5, 'of jobs', 'that tell of their end'],
  'receiver-seconds': [0.3, 's', 'until the receiver of a webhook has answered'],
  'submit-seconds': [0.8, 's', 'until a vendor has taken a job'],
  'ask-seconds': [0.2, 's', 'until a vendor has answered how a job is'],
  'vendor-poll-seconds': [
    2,
    's',
    'pause between two such questions; 30 where a vendor tells by itself, as fal does',
  ],
  'megabits-per-second': [200, 'Mbit/s', 'of a worker to the vendors and to the bucket'],
  cores: [2, 'cores', 'that the built-in engine of a worker draws with'],
  'accept-ms': [4, 'ms', 'processor time of a web process for an accepted job'],
  'read-ms': [1.5, 'ms', 'processor time of a web process for a question'],
  'busy-max': [0.6, 'of the time', 'a process may be busy in the busiest hour'],
  'queue-seconds-max': [2, 's', 'that 95 of 100 jobs may wait for a worker'],
  'bits-per-pixel': [0.12, 'bit', 'of a video for each pixel of each frame'],
  'bytes-per-pixel': [1.5, 'bytes', 'of an image for each pixel'],
  'audio-kilobits': [128, 'kbit/s', 'of speech'],
  'row-kilobytes': [6, 'kB', 'of the database for a generation with all that belongs to it'],
  'retention-days': [90, 'days', 'a file is kept'],
} as const satisfies Readonly<Record<string, readonly [number, string, string]>>;

export type AssumptionName = keyof typeof assumptions;

export type Assumed = Readonly<Record<AssumptionName, number>>;

/** What an operator pays, in US dollars. Nothing is assumed here. */
export const priceNames = {
  'usd-process': 'all processes, from the price of one',
  'usd-database': 'the database',
  'usd-gb': 'media that is kept, from the price of a gigabyte',
  'usd-gb-out': 'media sent to callers, from the price of a gigabyte',
} as const;

export type PriceName = keyof typeof priceNames;

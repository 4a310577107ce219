import type { GenerationStatus } from '#contract/request.ts';
import { Icon } from './icon.tsx';

const looks = {
  QUEUED: { icon: 'clock', color: 'text-queued' },
  PROCESSING: { icon: 'processing', color: 'text-processing' },
  COMPLETED: { icon: 'done', color: 'text-completed' },
  FAILED: { icon: 'failed', color: 'text-failed' },
  CANCELED: { icon: 'canceled', color: 'text-canceled' },
} as const;

/** The state of a generation: colour, icon and the value as the API says it. */
export function Status({ status }: { status: GenerationStatus }) {
  const { icon, color } = looks[status];
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap font-mono text-12 font-medium ${color}`}
    >
      <Icon name={icon} />
      {status}
    </span>
  );
}

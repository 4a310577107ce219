import { button } from '#components/ui/button.ts';
import { CopyIcons } from './copy-icons.tsx';

/** Copies the code that is visible in the frame around it, by `components/enhance/copy-code.ts`. */
export function CopyButton({ label, done }: { label: string; done: string }) {
  return (
    <button
      type="button"
      data-copy=""
      data-done={done}
      className={`${button('quiet', 'small')} copy-button needs-script`}
    >
      <CopyIcons />
      <span aria-live="polite">{label}</span>
    </button>
  );
}

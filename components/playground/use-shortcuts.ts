import { useEffect } from 'react';
import { requestFormId } from './form/request-form.tsx';

/** Ctrl or Command with Enter runs the request; with a slash it shows what the keyboard does. */
export function useShortcuts(onSheet: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      if (event.key === '/') {
        event.preventDefault();
        onSheet();
      }
      if (event.key === 'Enter' && !document.querySelector('dialog[open]')) {
        event.preventDefault();
        const form = document.getElementById(requestFormId);
        if (form instanceof HTMLFormElement) form.requestSubmit();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onSheet]);
}

import { useEffect, useState } from 'react';
import { readStatus, type Status, statusSoFar } from './read-status.ts';

/** What this deployment measured: undefined until it was read, null when that failed. */
export function useStatus(): Status | null | undefined {
  const [status, set] = useState(statusSoFar);
  useEffect(() => {
    let left = false;
    void readStatus().then((read) => {
      if (!left) set(read);
    });
    return () => {
      left = true;
    };
  }, []);
  return status;
}

import { useEffect, useState } from 'react';
import { type Criteria, criteriaSearch, everything, parseCriteria } from './search/criteria.ts';

export type ChangeCriteria = (change: Partial<Criteria>) => void;

/** The criteria in the address: read once the page runs, written without a new entry in the history. */
export function useCriteria(): readonly [Criteria, ChangeCriteria] {
  const [criteria, set] = useState(everything);
  useEffect(() => set(parseCriteria(location.search)), []);
  const change = (part: Partial<Criteria>) => {
    const next = { ...criteria, ...part };
    set(next);
    history.replaceState(history.state, '', location.pathname + criteriaSearch(next) + location.hash);
  };
  return [criteria, change];
}

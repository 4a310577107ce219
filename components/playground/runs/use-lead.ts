import { useEffect, useState } from 'react';
import { holdLead } from './hold-lead.ts';

/** Whether this page is the one of this browser that asks the gateway for all of them; without locks each is. */
export function useLead(locks: LockManager | undefined): boolean {
  const [leads, setLeads] = useState(false);
  useEffect(() => holdLead({ locks, page: window }, setLeads), [locks]);
  return leads;
}

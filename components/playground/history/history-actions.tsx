import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { button } from '#components/ui/button.ts';
import type { Run } from '../runs/run.ts';
import { readHistoryFile, writeHistoryFile } from './history-file.ts';

interface Props {
  readonly runs: readonly Run[];
  readonly onAdd: (runs: readonly Run[]) => Promise<void>;
  readonly onRemove: (ids: readonly string[]) => Promise<void>;
}

/** Takes the history along, brings one in, deletes it. Deleting asks once; it touches only what this browser remembers. */
export function HistoryActions({ runs, onAdd, onRemove }: Props) {
  const t = useTranslations('playground.archive');
  const picker = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string>();
  const [sure, setSure] = useState(false);
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const read = readHistoryFile(await file.text());
    if ('problem' in read) return setSaid(t('refused', { reason: read.problem }));
    const known = new Set(runs.map(({ id }) => id));
    const added = read.runs.filter(({ id }) => !known.has(id));
    await onAdd(added);
    setSaid(t('imported', { count: added.length }));
  };
  const remove = async () => {
    if (!sure) return setSure(true);
    setSure(false);
    await onRemove(runs.map(({ id }) => id));
  };
  return (
    <>
      <button
        type="button"
        className={button('plain', 'small')}
        disabled={runs.length === 0}
        onClick={() => save(runs)}
      >
        {t('export')}
      </button>
      <button type="button" className={button('plain', 'small')} onClick={() => picker.current?.click()}>
        {t('import')}
      </button>
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        aria-label={t('import')}
        className="hidden"
        onChange={({ target }) => void bring(target.files?.[0])}
      />
      <button
        type="button"
        className={button('plain', 'small')}
        disabled={runs.length === 0}
        onClick={() => void remove()}
      >
        {sure ? t('removeSure', { count: runs.length }) : t('removeAll')}
      </button>
      <span role="status" className="text-13 text-ink-2">
        {said}
      </span>
    </>
  );
}

function save(runs: readonly Run[]) {
  const address = URL.createObjectURL(new Blob([writeHistoryFile(runs)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `doitong-history-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

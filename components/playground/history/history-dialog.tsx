import { useTranslations } from 'next-intl';
import { useDeferredValue, useState } from 'react';
import { button } from '#components/ui/button.ts';
import { Dialog } from '../dialog.tsx';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { HistoryActions } from './history-actions.tsx';
import { HistoryRow } from './history-row.tsx';
import { RequestDifference } from './request-difference.tsx';
import { searchRuns } from './search-runs.ts';

interface Props {
  readonly runs: readonly Run[];
  readonly words: PlaygroundWords;
  readonly onClose: () => void;
  readonly onOpen: (run: Run) => void;
  /** Loads the request of a run into the form. */
  readonly onLoad: (run: Run) => void;
  readonly onKeep: (run: Run) => void;
  readonly onAdd: (runs: readonly Run[]) => Promise<void>;
  readonly onRemove: (ids: readonly string[]) => Promise<void>;
}

/** Rows that are drawn before somebody asks for more: two hundred would hold a slow phone up. */
const rowsAtATime = 30;

/** Everything that was run in this browser: to search, compare, load, pin, take along and delete. */
export function HistoryDialog(props: Props) {
  const { runs, words, onClose, onOpen, onLoad, onKeep, onRemove } = props;
  const t = useTranslations('playground.archive');
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [shownMax, setShownMax] = useState(rowsAtATime);
  const found = searchRuns(runs, useDeferredValue(query));
  const hidden = Math.max(0, found.length - shownMax);
  const [first, second] = marked.flatMap((id) => runs.find((run) => run.id === id) ?? []);
  const closing = (act: (run: Run) => void) => (run: Run) => {
    act(run);
    onClose();
  };
  const mark = ({ id }: Run) =>
    setMarked((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(-2)));
  return (
    <Dialog title={t('title', { count: runs.length })} wide onClose={onClose}>
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-5 py-3">
        <input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          className="control min-w-0 flex-1 basis-56"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <HistoryActions runs={runs} onAdd={props.onAdd} onRemove={onRemove} />
      </div>
      <p role="status" className="px-5 pt-2 text-12 text-ink-3">
        {runs.length > 0 && t('found', { found: found.length, count: runs.length })}{' '}
        {marked.length === 1 && t('markAnother')}
      </p>
      {first && second && (
        <section aria-label={t('difference')} className="my-2 border-y border-line-2">
          <p className="flex items-center justify-between gap-3 px-5 py-1.5 text-13 font-medium">
            {t('difference')}
            <button type="button" className={button('quiet', 'small')} onClick={() => setMarked([])}>
              {t('unmark')}
            </button>
          </p>
          <RequestDifference before={first} after={second} />
        </section>
      )}
      <ul className="history-rows px-5 pb-4">
        {found.slice(0, shownMax).map((run) => (
          <HistoryRow
            key={run.id}
            run={run}
            words={words}
            marked={marked.includes(run.id)}
            onMark={mark}
            onOpen={closing(onOpen)}
            onLoad={closing(onLoad)}
            onPin={() => onKeep({ ...run, pinned: !run.pinned })}
            onRemove={() => void onRemove([run.id])}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <p className="px-5 pb-5">
          <button
            type="button"
            className={button('plain', 'small')}
            onClick={() => setShownMax(shownMax + rowsAtATime)}
          >
            {t('more', { count: Math.min(hidden, rowsAtATime) })}
          </button>
        </p>
      )}
      {found.length === 0 && (
        <p className="px-5 pb-5 text-13 text-ink-2">{runs.length === 0 ? t('empty') : t('none')}</p>
      )}
    </Dialog>
  );
}

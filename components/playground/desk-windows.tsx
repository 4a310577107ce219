import { Suspense } from 'react';
import { lazyPart } from '#components/island/lazy-part.ts';
import type { useDesk } from './use-desk.ts';
import type { PlaygroundWords } from './words.ts';

const HistoryDialog = lazyPart(() =>
  import('./history/history-dialog.tsx').then((module) => module.HistoryDialog),
);
const PasteDialog = lazyPart(() => import('./paste/paste-dialog.tsx').then((module) => module.PasteDialog));
const ShortcutSheet = lazyPart(() => import('./shortcut-sheet.tsx').then((module) => module.ShortcutSheet));

export type DeskWindow = 'history' | 'paste' | 'keyboard';

interface Props {
  readonly open: DeskWindow | null;
  readonly desk: ReturnType<typeof useDesk>;
  readonly words: PlaygroundWords;
  readonly onClose: () => void;
  /** Something was chosen in a window that a pane shows. */
  readonly onShow: (pane: 'request' | 'result') => void;
}

/** The window that is open over the panes, if any. Each is loaded when it is first opened. */
export function DeskWindows({ open, desk, words, onClose, onShow }: Props) {
  const { history } = desk;
  return (
    <Suspense>
      {open === 'history' && (
        <HistoryDialog
          runs={desk.runs}
          words={words}
          onClose={onClose}
          onOpen={(run) => {
            desk.open(run);
            onShow('result');
          }}
          onLoad={({ draft }) => {
            desk.load({ ...draft, idempotencyKey: undefined });
            onShow('request');
          }}
          onKeep={history.keep}
          onAdd={history.add}
          onRemove={history.remove}
        />
      )}
      {open === 'paste' && (
        <PasteDialog
          onClose={onClose}
          onLoad={(draft) => {
            desk.load(draft);
            onShow('request');
          }}
        />
      )}
      {open === 'keyboard' && <ShortcutSheet onClose={onClose} />}
    </Suspense>
  );
}

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { modelById } from '#catalog/models.ts';
import { Dialog } from '../dialog.tsx';
import { formatMoment } from '../format.ts';
import type { Run } from '../runs/run.ts';
import type { PlaygroundWords } from '../words.ts';
import { AbSlider } from './ab-slider.tsx';

interface Props {
  /** Runs whose pictures can be shown, newest first. */
  readonly runs: readonly Run[];
  readonly first: Run;
  readonly words: PlaygroundWords;
  readonly onClose: () => void;
}

/** Two pictures of this browser against each other. */
export function AbDialog({ runs, first, words, onClose }: Props) {
  const t = useTranslations('playgroundCompare');
  const [aId, setA] = useState(first.id);
  const [bId, setB] = useState(() => runs.find(({ id }) => id !== first.id)?.id ?? first.id);
  const [a, b] = [aId, bId].map((wanted) => runs.find(({ id }) => id === wanted) ?? first);
  return (
    <Dialog wide title={t('slider')} onClose={onClose}>
      <div className="flex flex-col gap-3 p-5">
        <div className="grid gap-3 sm:grid-cols-2">
          <Choice name="A" value={aId} runs={runs} words={words} onChange={setA} />
          <Choice name="B" value={bId} runs={runs} words={words} onChange={setB} />
        </div>
        {a && b && <AbSlider a={sideOf(a, words)} b={sideOf(b, words)} ratio={ratioOf(a)} />}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly name: 'A' | 'B';
  readonly value: string;
  readonly runs: readonly Run[];
  readonly words: PlaygroundWords;
  readonly onChange: (id: string) => void;
}

function Choice({ name, value, runs, words, onChange }: ChoiceProps) {
  return (
    <label className="flex items-center gap-2 text-13 font-medium">
      {name}
      <select className="control min-w-0" value={value} onChange={({ target }) => onChange(target.value)}>
        {runs.map((run) => (
          <option key={run.id} value={run.id}>
            {sideOf(run, words).label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What stands at one side of the line. */
export function sideOf(run: Run, words: PlaygroundWords) {
  const options = run.generation?.options;
  const seed =
    typeof options === 'object' && options !== null && 'seed' in options ? options.seed : undefined;
  const name = modelById(run.draft.modelId)?.name ?? run.draft.modelId;
  const seedText = seed === undefined || seed === null ? '' : `, seed ${String(seed)}`;
  return {
    url: run.generation?.url ?? '',
    label: `${name}${seedText}, ${formatMoment(run.startedAt, words.locale)}`,
  };
}

/** Width by height of a picture. */
export function ratioOf({ generation }: Run): number {
  const { width, height } = generation?.metadata ?? {};
  return width && height ? width / height : 1;
}

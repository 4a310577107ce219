import { useTranslations } from 'next-intl';
import { type ClipboardEvent, type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { requestLimits } from '#contract/limits.ts';
import { formatBytes } from '../format.ts';
import { modelOf } from '../request/draft.ts';
import type { FieldContext } from './field-context.ts';
import { controlId, FieldFrame, noteId } from './field-frame.tsx';
import { problemText } from './problem-text.ts';

interface Props {
  readonly context: FieldContext;
  readonly name: 'image' | 'audio';
  readonly required: boolean;
}

/** An image or a recording: dropped, pasted, chosen, by address, or the result of an earlier run. */
export function MediaInput({ context, name, required }: Props) {
  const t = useTranslations('playground');
  const [refused, setRefused] = useState<'tooLarge' | 'wrongType' | null>(null);
  const path = `input.${name}`;
  const value = context.draft.content[name] ?? '';
  const set = (next: string) => {
    setRefused(null);
    context.dispatch({ kind: 'content', name, value: next });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (!file.type.startsWith(`${name}/`)) return setRefused('wrongType');
    if (file.size > requestLimits.mediaBytesMax) return setRefused('tooLarge');
    set(await dataUrlOf(file));
  };
  const problem = refused ? t(`media.${refused}`) : problemText(context, path, t);
  const { label, help } = context.words.inputs[name];
  return (
    <FieldFrame
      path={path}
      label={label}
      help={help}
      optional={!required}
      wrong={problem !== undefined}
      note={problem}
    >
      {value === '' ? (
        <DropZone
          name={name}
          onFile={take}
          onAddress={set}
          lastResult={context.lastResults[name]}
          sample={context.words.sampleImages[modelOf(context.draft).type]}
        />
      ) : (
        <Given name={name} value={value} onRemove={() => set('')} onAddress={set} />
      )}
    </FieldFrame>
  );
}

interface DropZoneProps {
  readonly name: 'image' | 'audio';
  readonly onFile: (file: File | undefined) => Promise<void>;
  readonly onAddress: (address: string) => void;
  readonly lastResult?: string;
  readonly sample?: string;
}

function DropZone({ name, onFile, onAddress, lastResult, sample }: DropZoneProps) {
  const t = useTranslations('playground.media');
  const picker = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void onFile(event.dataTransfer.files[0]);
  };
  const paste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    if (!file) return;
    event.preventDefault();
    void onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are extras; the button and the field inside do the same
    <div
      className="rounded border border-dashed border-control px-3 py-2.5 text-13 text-ink-2"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onPaste={paste}
    >
      <p className="flex flex-wrap gap-x-3">
        <span>
          {t.rich('drop', {
            button: (chunks) => (
              <button
                type="button"
                className="underline underline-offset-3"
                onClick={() => picker.current?.click()}
              >
                {chunks}
              </button>
            ),
          })}
        </span>
        {lastResult && <TextButton onClick={() => onAddress(lastResult)}>{t('useResult')}</TextButton>}
        {name === 'image' && sample && (
          <TextButton onClick={() => void fileAt(sample).then(onFile)}>{t('sample')}</TextButton>
        )}
      </p>
      <input
        ref={picker}
        type="file"
        accept={`${name}/*`}
        className="hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => void onFile(target.files?.[0])}
      />
      <AddressInput name={name} value="" onAddress={onAddress} />
    </div>
  );
}

function AddressInput({
  name,
  value,
  onAddress,
}: {
  name: string;
  value: string;
  onAddress: (address: string) => void;
}) {
  const t = useTranslations('playground.media');
  const take = (typed: string) => {
    if (typed.trim() !== value) onAddress(typed.trim());
  };
  return (
    <input
      id={controlId(`input.${name}`)}
      type="url"
      inputMode="url"
      className="control mt-2 font-mono text-12"
      placeholder={t('url')}
      defaultValue={value}
      aria-describedby={noteId(`input.${name}`)}
      onBlur={({ target }) => take(target.value)}
      onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
    />
  );
}

interface GivenProps {
  readonly name: 'image' | 'audio';
  readonly value: string;
  readonly onRemove: () => void;
  readonly onAddress: (address: string) => void;
}

function Given({ name, value, onRemove, onAddress }: GivenProps) {
  const t = useTranslations('playground.media');
  const uploaded = value.startsWith('data:');
  return (
    <div className="flex items-center gap-3 rounded border border-control p-2">
      {name === 'image' ? (
        // biome-ignore lint/performance/noImgElement: the caller's own file, shown as it is
        <img src={value} alt={t('imageAlt')} className="size-14 shrink-0 rounded-sm bg-sunken object-cover" />
      ) : (
        <Icon name="audio" size={24} />
      )}
      <div className="min-w-0 flex-1 text-12 text-ink-2">
        {uploaded ? (
          t('file', { size: formatBytes(Math.floor((value.length - value.indexOf(',')) * 0.75)) })
        ) : (
          <AddressInput key={value} name={name} value={value} onAddress={onAddress} />
        )}
      </div>
      <button type="button" className="icon-button" title={t('remove')} onClick={onRemove}>
        <Icon name="close" label={t('remove')} />
      </button>
    </div>
  );
}

function TextButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="underline underline-offset-3" onClick={onClick}>
      {children}
    </button>
  );
}

/** A picture of this site, taken like an uploaded file: its address means nothing to the gateway. */
async function fileAt(address: string): Promise<File> {
  const blob = await (await fetch(address)).blob();
  return new File([blob], 'sample', { type: blob.type });
}

function dataUrlOf(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
  return promise;
}

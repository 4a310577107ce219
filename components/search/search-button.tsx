import { Icon } from '#components/ui/icon.tsx';
import type { FrameWords } from './palette/palette-frame.ts';
import './search.css';

/** The way to the search: a link to its page, and where scripts run the search itself, by `connectSearch`. */
export function SearchButton({ words }: { words: FrameWords }) {
  return (
    <a
      href={words.href}
      aria-keyshortcuts="Control+K Meta+K /"
      data-search={JSON.stringify(words)}
      className="search-button"
    >
      <Icon name="search" />
      <span className="max-lg:sr-only">{words.title}</span>
      <kbd className="max-xl:hidden">Ctrl K</kbd>
    </a>
  );
}

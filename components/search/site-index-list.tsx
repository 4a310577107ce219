import { getLocale, getTranslations } from 'next-intl/server';
import { lateness } from '#components/ui/late.ts';
import { type IndexLetter, type IndexLine, siteIndex } from './site-index.ts';

/** Everything from A to Z, in columns where there is room. */
export async function SiteIndex() {
  const t = await getTranslations('search');
  const letters = siteIndex(await getLocale());
  const heights = letters.map(guessHeight);
  return (
    <>
      <nav
        aria-label={t('letters')}
        className="mt-8 flex flex-wrap gap-1 border-y border-line py-2 font-mono text-13"
      >
        {letters.map(({ letter }) => (
          <a key={letter} href={`#${letter}`} className="grid min-h-9 min-w-9 place-items-center px-1.5">
            {letter}
          </a>
        ))}
      </nav>
      {letters.map(({ letter, lines }, place) => (
        <section
          key={letter}
          id={letter}
          aria-labelledby={`letter-${letter}`}
          className={['mt-10', ...lateness(heights, place)].join(' ')}
        >
          <h2 id={`letter-${letter}`} className="border-b border-ink pb-2 font-mono text-18">
            {letter}
          </h2>
          <ul className="mt-3 gap-x-10 md:columns-2">
            {lines.map((line) => (
              <Line key={line.title} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Pixels that a letter takes on a phone: rather more than it takes than less. */
function guessHeight({ lines }: IndexLetter): number {
  const heightOf = ({ title, places }: IndexLine) => {
    const below = places.map(({ label }) => label).join('; ');
    return 8 + Math.ceil(title.length / 30) * 25 + Math.ceil(below.length / 40) * 20;
  };
  return lines.reduce((sum, line) => sum + heightOf(line), 60);
}

function Line({ line: { title, isCode, places } }: { line: IndexLine }) {
  return (
    <li className="break-inside-avoid py-1">
      <span className={isCode ? 'font-mono text-13 font-medium break-words' : 'font-medium'}>{title}</span>
      <span className="block text-13 text-ink-3">
        {places.map(({ label, href }, index) => (
          <span key={`${href} ${label}`}>
            {index > 0 && '; '}
            <a href={href} className="text-ink-2">
              {label}
            </a>
          </span>
        ))}
      </span>
    </li>
  );
}

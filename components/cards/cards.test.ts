import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sitePages } from '#components/shell/site-pages.ts';
import { routing } from '#i18n/routing.ts';
import { cardColors, mediumColors } from './card-colors.ts';
import { cardPath, pageOfCard } from './card-path.ts';
import { cardWords } from './card-words.ts';

describe('the cards', () => {
  it('have an address for every page, and the page for every address', () => {
    for (const locale of routing.locales) {
      for (const path of sitePages()) {
        const segments = cardPath(locale, path).split('/').slice(2);
        expect(pageOfCard(segments)).toEqual({ locale, path });
      }
    }
    expect(pageOfCard(['en', 'models', 'nothing.png'])).toBeUndefined();
    expect(pageOfCard(['fr.png'])).toBeUndefined();
  });

  it('say what the page says, in its language', () => {
    expect(cardWords('pt', '/models/kling')).toMatchObject({ section: 'Modelos / Vídeo', title: 'Kling' });
    expect(cardWords('en', '/errors/RATE_LIMIT')).toMatchObject({ section: 'Errors', title: 'RATE_LIMIT' });
    for (const locale of routing.locales) {
      for (const path of onePerSection()) {
        const { title, lead } = cardWords(locale, path);
        expect([title, lead], path).not.toContain('');
      }
    }
  });

  it('have the colours of the light theme', () => {
    const tokens = readFileSync(new URL('../../app/tokens.css', import.meta.url), 'utf8');
    const named = { ...cardColors, ...lowerCase(mediumColors) };
    for (const [name, color] of Object.entries(named)) {
      expect(tokens).toContain(`--${name}: light-dark(${color},`);
    }
  });
});

/** Every list and every page that stands alone, and the first page under each list. */
function onePerSection() {
  const kind = (path: string) => path.split('/').slice(1, -1).join('/') || path;
  return [...Map.groupBy(sitePages(), kind).values()].flatMap(([first]) => first ?? []);
}

function lowerCase(colors: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(colors).map(([name, color]) => [name.toLowerCase(), color]));
}

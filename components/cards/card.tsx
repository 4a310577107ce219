import type { ReactNode } from 'react';
import type { GenerationType } from '#contract/request.ts';
import { cardColors as color, mediumColors } from './card-colors.ts';
import { cardSize } from './card-path.ts';
import type { CardWords } from './card-words.ts';

/** What stands at the right of a card: a picture as a data URL, or the loudness of a sound from 0 to 1. */
export type CardSample = { readonly picture: string } | { readonly peaks: readonly number[] };

/**
 * The picture of a page where its link is shared: mark, section, title and lead on paper, and at the right what the engine
 * made. Satori draws it, which knows flex boxes and nothing of the stylesheet.
 */
export function Card({
  words,
  address,
  medium,
  sample,
}: {
  words: CardWords;
  address: string;
  medium?: GenerationType | undefined;
  sample?: CardSample | undefined;
}) {
  return (
    <div
      style={{ ...cardSize, display: 'flex', background: color.paper, color: color.ink, fontFamily: 'text' }}
    >
      <div style={{ flex: 1, display: 'flex', flexDirection: 'column', padding: '56px 56px 44px 64px' }}>
        <Mark section={words.section} medium={medium} />
        <div style={{ flex: 1, display: 'flex', flexDirection: 'column', justifyContent: 'center' }}>
          <div style={{ ...title(words.title, sample !== undefined), lineClamp: 3, display: 'block' }}>
            {words.title}
          </div>
          <div style={lead(sample !== undefined)}>{words.lead}</div>
        </div>
        <div style={{ display: 'flex', borderTop: `2px solid ${color.ink}`, paddingTop: 18, ...mono }}>
          {address}
        </div>
      </div>
      {sample ? <Side sample={sample} /> : <Ridge />}
    </div>
  );
}

/** The line of the mark stands on the rule where a page has no picture. */
function Ridge() {
  return (
    <svg
      width="224"
      height="140"
      viewBox="0 0 32 20"
      fill="none"
      aria-hidden="true"
      style={{ position: 'absolute', right: 64, bottom: 80 }}
    >
      <circle cx="21.5" cy="4.25" r="2.5" fill={color['line-2']} />
      <path
        d="M1.5 18 10 4.5l4.7 7.4 2.6-2.9 4.9 6.2 2.4-2.5 5.9 5.3"
        stroke={color.ink}
        strokeWidth="0.3"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

const mono = { fontFamily: 'code', fontSize: 22, color: color['ink-3'] };

/** Long titles and codes in one word are set smaller, so that they fit. */
function title(text: string, narrow: boolean) {
  const isCode = /^[A-Z_]+$/.test(text);
  const longest = Math.max(...text.split(' ').map((word) => word.length));
  const room = narrow ? 600 : 1060;
  const size = text.length > 34 ? 58 : 76;
  return {
    fontFamily: isCode ? 'code' : 'text',
    fontSize: Math.min(size, room / (longest * 0.62)),
    fontWeight: isCode ? 400 : 600,
    lineHeight: 1.06,
    letterSpacing: isCode ? '-0.02em' : '-0.03em',
  };
}

function lead(narrow: boolean) {
  return {
    display: 'block',
    lineClamp: narrow ? 4 : 3,
    marginTop: 22,
    maxWidth: 760,
    fontSize: 30,
    lineHeight: 1.36,
    color: color['ink-2'],
  };
}

function Mark({ section, medium }: { section: string; medium: GenerationType | undefined }) {
  return (
    <div style={{ display: 'flex', alignItems: 'center', fontSize: 28, fontWeight: 600 }}>
      <svg width="56" height="35" viewBox="0 0 32 20" fill="none" aria-hidden="true">
        <circle cx="21.5" cy="4.25" r="2.5" fill={color.ink} />
        <path
          d="M1.5 18 10 4.5l4.7 7.4 2.6-2.9 4.9 6.2 2.4-2.5 5.9 5.3"
          stroke={color.ink}
          strokeWidth="2"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      </svg>
      <span style={{ marginLeft: 16 }}>Doitong</span>
      {section !== '' && (
        <span
          style={{
            marginLeft: 22,
            paddingLeft: 22,
            borderLeft: `2px solid ${color['line-2']}`,
            fontWeight: 400,
            color: medium ? mediumColors[medium] : color['ink-3'],
          }}
        >
          {section}
        </span>
      )}
    </div>
  );
}

function Side({ sample }: { sample: CardSample }): ReactNode {
  if ('picture' in sample) {
    // biome-ignore lint/performance/noImgElement: drawn into a picture, where there is no optimizer
    return <img src={sample.picture} alt="" width={440} height={630} style={{ objectFit: 'cover' }} />;
  }
  return (
    <div style={{ width: 440, height: 630, display: 'flex', background: color.sunken }}>
      <svg width="440" height="630" fill="none" aria-hidden="true">
        <path d={barsOf(sample.peaks)} stroke={mediumColors.AUDIO} strokeWidth="4" strokeLinecap="round" />
      </svg>
    </div>
  );
}

/** One upright stroke for each peak, about the middle. */
function barsOf(peaks: readonly number[]): string {
  const step = 360 / peaks.length;
  return peaks
    .map((peak, index) => {
      const half = Math.max(1, peak * 200);
      return `M${(40 + step * (index + 0.5)).toFixed(1)} ${(315 - half).toFixed(1)}v${(half * 2).toFixed(1)}`;
    })
    .join('');
}

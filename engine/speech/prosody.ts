import { type SsmlElement, ssmlFault } from './parse-ssml.ts';
import { pitchSetting } from './voice-settings.ts';

const rates: Readonly<Record<string, number>> = {
  'x-slow': 60,
  slow: 80,
  medium: 100,
  default: 100,
  fast: 125,
  'x-fast': 160,
};
const pitches: Readonly<Record<string, number>> = {
  'x-low': -5,
  low: -2.5,
  medium: 0,
  default: 0,
  high: 2.5,
  'x-high': 5,
};
const volumes: Readonly<Record<string, number>> = {
  silent: 0,
  'x-soft': 35,
  soft: 60,
  medium: 100,
  default: 100,
  loud: 140,
  'x-loud': 180,
};

/**
 * The synthesizer's opening tag for a prosody element: rates as per cent of the usual, pitches as per cent of the
 * setting `pitch` (0 to 99), volumes as per cent.
 */
export function prosodyTag(element: SsmlElement, pitch: number): string {
  const { rate, pitch: wantedPitch, volume, ...others } = element.attributes;
  const unknown = Object.keys(others).find((name) => name !== 'range' && name !== 'contour');
  if (unknown) throw ssmlFault(`<prosody> has no attribute ${unknown}`, element);
  const attributes = [
    rate === undefined ? '' : ` rate="${ratePercent(rate, element)}%"`,
    wantedPitch === undefined ? '' : ` pitch="${pitchPercent(wantedPitch, pitch, element)}%"`,
    volume === undefined ? '' : ` volume="${volumePercent(volume, element)}%"`,
  ];
  return `<prosody${attributes.join('')}>`;
}

function ratePercent(value: string, element: SsmlElement): number {
  const percent = rates[value] ?? (value.endsWith('%') ? relative(value, 100) : Number(value) * 100);
  if (percent >= 20 && percent <= 400) return Math.round(percent);
  throw ssmlFault(`rate="${value}" must be 20% to 400%, or ${Object.keys(rates).join(', ')}`, element);
}

function pitchPercent(value: string, setting: number, element: SsmlElement): number {
  const semitones =
    pitches[value] ?? (value.endsWith('%') ? 12 * Math.log2(1 + signed(value) / 100) : semitonesOf(value));
  if (!Number.isFinite(semitones) || Math.abs(semitones) > 12)
    throw ssmlFault(
      `pitch="${value}" must be -12st to +12st, -50% to +100%, or a word such as high`,
      element,
    );
  const settingAt = (distance: number) => pitchSetting(distance + ownSemitones(setting));
  return Math.round((100 * settingAt(semitones)) / Math.max(1, setting));
}

function volumePercent(value: string, element: SsmlElement): number {
  const decibels = /^[+-]?\d*\.?\d+dB$/i.test(value) ? Number.parseFloat(value) : undefined;
  const percent =
    volumes[value] ?? (decibels === undefined ? relative(value, 100) : 100 * 10 ** (decibels / 20));
  if (percent >= 0 && percent <= 200) return Math.round(percent);
  throw ssmlFault(`volume="${value}" must be up to +6dB, 0% to 200%, or a word such as soft`, element);
}

const semitonesOf = (value: string) =>
  /^[+-]?\d*\.?\d+st$/.test(value) ? Number.parseFloat(value) : Number.NaN;

const signed = (value: string) => (/^[+-]?\d*\.?\d+%?$/.test(value) ? Number.parseFloat(value) : Number.NaN);

/** `80%` is 80, `+20%` and `-20%` are added to the usual. */
const relative = (value: string, usual: number) => (/^[+-]/.test(value) ? usual : 0) + signed(value);

function ownSemitones(setting: number): number {
  for (let semitones = -7; semitones < 9; semitones += 0.25)
    if (pitchSetting(semitones) >= setting) return semitones;
  return 9;
}

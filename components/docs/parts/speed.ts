import { table } from '#components/prose/table.ts';
import { type FigureId, figureIds, figures } from '#components/speed/figures.ts';
import { sideBySide } from '#components/speed/measured.ts';
import { lostTo, type MeasuredSite, ratioOf } from '#components/speed/side-by-side.ts';
import { judgeTargets } from '#components/speed/targets.ts';
import { type Locale, languageTags } from '#i18n/routing.ts';
import type { LocalPart } from '../local-part.ts';
import { messages } from '../words.ts';
import { pick } from './pick.ts';

const { date, busy, machine, method, sites } = sideBySide;
const [ours, ...others] = sites;
if (ours === undefined) throw new Error('The figures are of no site.');

const facts = {
  cores: machine.cores,
  runs: method.runs,
  slowdown: method.slowdown,
  latencyMs: method.latencyMs,
  megabitsPerSecond: method.megabitsPerSecond,
  roundTripMs: method.roundTripMs,
  connections: method.connections,
  browser: machine.browser,
  node: machine.node,
  nginx: machine.nginx,
};

/** `<SpeedFact name="cores" />`: how and where it was measured. */
export const speedFact: LocalPart = ({ name }, locale) => {
  const fact = pick<keyof typeof facts, string | number>(facts, name);
  return typeof fact === 'number' ? fact.toLocaleString(languageTags[locale]) : fact;
};

/** `<SpeedDate />`: the day of the figures, and whether the machine had other work meanwhile. */
export const speedDate: LocalPart = (_, locale) => {
  const day = new Date(date).toLocaleDateString(languageTags[locale], { dateStyle: 'long', timeZone: 'UTC' });
  return busy ? `${day} (${messages[locale].docs.parts.speed.busy})` : day;
};

/** `<SpeedTable />`: every figure of every site. */
export const speedTable: LocalPart = (_, locale) => {
  const { rows } = messages[locale].docs.parts.speed;
  return table(
    heads(sites, locale),
    figureIds.map((id) => [
      `${rows[id]}${unitOf(id)}`,
      ...sites.map(({ values }) => number(values[id], figures[id].decimals, locale)),
    ]),
  );
};

/** `<SpeedRatios />`: our figures divided by those of each other site. */
export const speedRatios: LocalPart = (_, locale) => {
  const { rows } = messages[locale].docs.parts.speed;
  return table(
    heads(others, locale),
    figureIds.map((id) => [
      rows[id],
      ...others.map(({ values }) => number(ratioOf(ours.values[id], values[id]), 2, locale)),
    ]),
  );
};

/** `<SpeedTargets />`: what we hold ourselves to, and whether it holds. */
export const speedTargets: LocalPart = (_, locale) => {
  const { rows, figure, targets } = messages[locale].docs.parts.speed;
  return table(
    [
      figure,
      targets.site,
      { title: targets.ratioMax, figure: true },
      { title: targets.ratio, figure: true },
      targets.isMet,
    ],
    judgeTargets(ours, others).map(({ figure: id, other, ratioMax, ratio, isMet }) => [
      rows[id],
      titleOf(other, locale),
      number(ratioMax, 2, locale),
      number(ratio, 2, locale),
      isMet ? targets.yes : targets.no,
    ]),
  );
};

/** `<SpeedLost />`: for each other site, in what it is better than ours. */
export const speedLost: LocalPart = (_, locale) => {
  const { rows, nothing } = messages[locale].docs.parts.speed;
  const lines = others.map((other) => {
    const lost = lostTo(ours, other).map((id) => lowerFirst(rows[id]));
    return `- ${titleOf(other, locale)}: ${lost.length > 0 ? lost.join('; ') : nothing}`;
  });
  return lines.join('\n');
};

function heads(shown: readonly MeasuredSite[], locale: Locale) {
  return [
    messages[locale].docs.parts.speed.figure,
    ...shown.map((site) => ({ title: titleOf(site, locale), figure: true })),
  ];
}

/** What is no product has its name in each language. */
function titleOf({ id, name, version }: MeasuredSite, locale: Locale): string {
  const names: Readonly<Record<string, string>> = messages[locale].docs.parts.speed.names;
  return [names[id] ?? name, ...(version === undefined ? [] : [version])].join(' ');
}

function unitOf(id: FigureId): string {
  const { unit } = figures[id];
  return unit === '' ? '' : `, ${unit}`;
}

function number(value: number | null | undefined, decimals: number, locale: Locale): string {
  if (value == null) return '–';
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString(languageTags[locale], digits);
}

/** A name in capitals, such as JavaScript or FCP, keeps them. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+(?![A-Za-z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

import { figureIds, figures } from '#components/speed/figures.ts';
import { ratioOf, type SideBySide } from '#components/speed/side-by-side.ts';
import { judgeTargets } from '#components/speed/targets.ts';
import { textTable } from '../../text-table.ts';

/** One line for each figure: ours, then each other site's with how many times it ours is. Then the targets. */
export function printSideBySide({ date, busy, machine, sites }: SideBySide): void {
  const [ours, ...others] = sites;
  if (ours === undefined) return;
  const head = [
    '',
    ours.name,
    ...others.flatMap(({ name, version = '' }) => [`${name} ${version}`.trim(), 'ours / it']),
  ];
  const rows = figureIds.map((id) => {
    const { unit, decimals } = figures[id];
    const text = (value: number | null | undefined) =>
      value == null ? '-' : `${value.toFixed(decimals)} ${unit}`;
    const cells = others.flatMap(({ values }) => [
      text(values[id]),
      ratioOf(ours.values[id], values[id])?.toFixed(2) ?? '-',
    ]);
    return [id, text(ours.values[id]), ...cells];
  });
  console.log(`${date}, ${machine.browser}, nginx ${machine.nginx}${busy ? ', on a busy machine' : ''}`);
  console.log(textTable([head, ...rows]));
  for (const { figure, other, ratioMax, ratio, isMet } of judgeTargets(ours, others))
    console.log(
      `${figure}: ${ratio.toFixed(2)} of ${other.name}, at most ${ratioMax}: ${isMet ? 'met' : 'missed'}`,
    );
}

import { type Executed, hashOf, shapeHash, variantName } from '#contract/snippets/proof.ts';
import type { Printed } from './printed-snippets.ts';

/** One sentence for each thing that did not run as it stands now; empty when the record is of today's snippets. */
export function findStale(all: readonly Printed[], executed: Executed, schema: string): string[] {
  const changed = all.filter(
    (printed) =>
      executed.texts[printed.request]?.[printed.id] !== hashOf(printed.code) ||
      executed.shapes[variantName(printed)]?.hash !== shapeHash(printed),
  );
  return [
    ...(executed.schema === schema ? [] : ['The schema is not the one that the snippets ran against.']),
    ...changed.map(({ id, request }) => `${request}: the ${id} snippet did not run as it stands.`),
  ];
}

import { type ComponentType, Fragment, type ReactNode } from 'react';
import type { IslandName } from '#components/enhance/island-parts.ts';
import { Slot } from './slot.tsx';

interface IslandProps<Props, Slots> {
  readonly name: IslandName;
  /** The client component that `name` stands for. */
  readonly of: ComponentType<NoInfer<Props & Slots>>;
  /** What it is given; JSON, since a page without the framework reads it from its HTML. */
  readonly props: Props;
  /** What the server renders into it, which it passes on as it is. */
  readonly slots?: Slots;
  /** `touch`: when a visitor points at it, taps or reaches it. `visible`: when it comes into view. `now`: with the page. */
  readonly when?: 'touch' | 'visible' | 'now';
  /** Whether it reads the query of the address, and so is needed at once where there is one. */
  readonly readsQuery?: boolean;
}

/**
 * A part of a reading page that computes. Where the framework runs, it is a client component as any other. In a document
 * without it, `components/enhance/wake-islands.ts` wakes it when it is needed.
 */
export function Island<Props extends object, Slots extends object = object>({
  name,
  of: Part,
  props,
  slots,
  when = 'touch',
  readsQuery,
}: IslandProps<Props, Slots>) {
  const filled = Object.entries<ReactNode>(slots ?? {}).map(([slot, node]) => [
    slot,
    <Slot key={slot} name={slot}>
      {node}
    </Slot>,
  ]);
  const given = JSON.stringify(props).replaceAll('<', '\\u003c');
  return (
    <Fragment>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: data that the page itself made, which is not run */}
      <script type="application/json" data-island-props="" dangerouslySetInnerHTML={{ __html: given }} />
      <div data-island={name} data-when={when} data-reads-query={readsQuery}>
        <Part {...props} {...Object.fromEntries(filled)} />
      </div>
    </Fragment>
  );
}

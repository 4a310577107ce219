import type { Finding } from '../create-search.ts';
import { element } from './element.ts';
import { resultContent } from './result-content.ts';

/** Results under one heading. */
export interface OptionGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** The groups as the children of a listbox, and its options in their order. Each option is a link. */
export function createOptions(groups: readonly OptionGroup[]) {
  const options: HTMLAnchorElement[] = [];
  const nodes = groups.map(({ title, findings }, index) => {
    const id = `search-group-${index}`;
    const links = findings.map((finding) => {
      const option = element(
        'a',
        {
          href: finding.entry.href,
          id: `search-option-${options.length}`,
          role: 'option',
          'aria-selected': 'false',
          tabindex: '-1',
          class: 'search-option',
        },
        resultContent(finding),
      );
      options.push(option);
      return option;
    });
    const heading = element('div', { id, role: 'presentation', class: 'search-group' }, [title]);
    return element('div', { role: 'group', 'aria-labelledby': id }, [heading, ...links]);
  });
  return { nodes, options };
}

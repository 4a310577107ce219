/** What to click in a page, as selectors. */
export interface Controls {
  readonly search: string;
  readonly searchInput: string;
  /** Absent where a page has no such button by default. */
  readonly copy?: string;
}

/** A site that is measured beside the others. */
export interface Site {
  readonly id: string;
  readonly name: string;
  /** Path of a guide. */
  readonly pathOf: (guide: string) => string;
  /** Absent where the page has no script. */
  readonly controls?: Controls;
}

/** A site of another make: a small project in `scripts/bench/peers/<id>` that is given our guides. */
export interface Peer extends Site {
  /** The package whose version is told; absent for what is written by hand. */
  readonly madeBy?: string;
  /** Where in the project its pages are. */
  readonly contentFolder: string;
  /** What the title of a piece of code is called behind its language. */
  readonly codeTitle: 'title' | 'filename';
  /** Whether the text of a page repeats its title as a heading. */
  readonly hasHeading: boolean;
  /** Files in `dist` behind nginx, or a server of its own. */
  readonly servedBy: 'nginx' | 'next';
  /** Whether it gives a visitor all that our page does, which is then checked. */
  readonly isEqual?: true;
}

/** Ours, from the production server. */
export const ours: Site = {
  id: 'doitong',
  name: 'Doitong',
  pathOf: (guide) => `/en/docs/${guide}`,
  controls: {
    search: 'a[data-search]',
    searchInput: 'dialog input',
    copy: 'main [data-copy]',
  },
};

const pathOf = (guide: string) => `/docs/${guide}`;

export const peers: readonly Peer[] = [
  {
    id: 'handwritten-equal',
    name: 'HTML + CSS + script, by hand',
    pathOf,
    contentFolder: 'content/docs',
    codeTitle: 'title',
    hasHeading: false,
    servedBy: 'nginx',
    isEqual: true,
    controls: {
      search: 'a.search',
      searchInput: 'dialog input',
      copy: 'main .code > .copy',
    },
  },
  {
    id: 'handwritten',
    name: 'HTML + CSS, text only',
    pathOf,
    contentFolder: 'content/docs',
    codeTitle: 'title',
    hasHeading: false,
    servedBy: 'nginx',
  },
  {
    id: 'starlight',
    name: 'Astro Starlight',
    madeBy: '@astrojs/starlight',
    pathOf: (guide) => `/docs/${guide}/`,
    contentFolder: 'src/content/docs/docs',
    codeTitle: 'title',
    hasHeading: false,
    servedBy: 'nginx',
    controls: {
      search: 'button[data-open-modal]',
      searchInput: 'dialog input',
      copy: '.expressive-code button',
    },
  },
  {
    id: 'nextra',
    name: 'Nextra',
    madeBy: 'nextra',
    pathOf,
    contentFolder: 'content/docs',
    codeTitle: 'filename',
    hasHeading: true,
    servedBy: 'next',
    controls: {
      search: '.nextra-search input',
      searchInput: '.nextra-search input',
    },
  },
  {
    id: 'fumadocs',
    name: 'Fumadocs',
    madeBy: 'fumadocs-ui',
    pathOf,
    contentFolder: 'content/docs',
    codeTitle: 'title',
    hasHeading: false,
    servedBy: 'next',
    controls: {
      search: 'button[data-search-full]',
      searchInput: '[role=dialog] input',
      copy: 'figure button[aria-label^="Copy"]',
    },
  },
];

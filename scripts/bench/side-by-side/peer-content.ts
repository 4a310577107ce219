import { readGuides } from '#components/docs/read-guides.ts';
import type { Peer } from './sites.ts';

export interface GuideText {
  readonly slug: string;
  readonly title: string;
  /** Markdown without the title; links to other guides begin with `/docs/`, links to other pages leave the site. */
  readonly body: string;
}

/** In place of the address of the measured server: links to its other pages then leave a peer. */
const elsewhere = 'https://doitong.example';

/** The guides in our list, as this site serves them to programs: that is all that a reader sees of them. */
export function readGuideTexts(origin: string): Promise<readonly GuideText[]> {
  return Promise.all(
    listed().map(async (slug) => {
      const markdown = await (await fetch(`${origin}/en/docs/${slug}.md`)).text();
      const [, title, text] = /^# (.+)\n([\s\S]*)$/.exec(markdown) ?? [];
      if (title === undefined || text === undefined) throw new Error(`${slug} has no title.`);
      const body = text.replaceAll(origin, elsewhere).replaceAll(`](${elsewhere}/en/docs/`, '](/docs/');
      return { slug, title, body };
    }),
  );
}

const listed = () =>
  readGuides()
    .en.filter(({ audience }) => audience === 'reader')
    .map(({ slug }) => slug);

/** A guide in the format of a peer. */
export function formatGuide({ title, body }: GuideText, { codeTitle, hasHeading }: Peer): string {
  const text = body.replaceAll(
    /^```(\S+) (.+)$/gm,
    (_, language: string, name: string) => `\`\`\`${language} ${codeTitle}="${name}"`,
  );
  return `---\ntitle: "${title}"\n---\n${hasHeading ? `# ${title}\n` : ''}${text}`;
}

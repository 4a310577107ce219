import { pageOfCard } from '#components/cards/card-path.ts';
import { renderCard } from '#components/cards/render-card.tsx';

/** Drawn when first asked for and kept: there are as many as pages, and few of them are ever shared. */
const drawn = new Map<string, Promise<ArrayBuffer>>();

/** The picture of a page for where its link is shared. */
export async function GET(_: Request, { params }: RouteContext<'/cards/[...path]'>): Promise<Response> {
  const page = pageOfCard((await params).path);
  if (!page) return new Response('There is no such page.\n', { status: 404 });
  const name = `${page.locale} ${page.path}`;
  const card = drawn.get(name) ?? renderCard(page.locale, page.path);
  drawn.set(name, card);
  try {
    return new Response(await card, {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=86400' },
    });
  } catch (error) {
    drawn.delete(name);
    throw error;
  }
}

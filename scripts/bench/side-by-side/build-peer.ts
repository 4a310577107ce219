import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../setup/project-paths.mjs';
import { installIn, runNpm } from '../run-npm.ts';
import { packFolder } from './file-server.ts';
import { formatGuide, type GuideText } from './peer-content.ts';
import type { Peer } from './sites.ts';

const sourceOf = ({ id }: Peer) => inProject('scripts', 'bench', 'peers', id);

/** Where a peer is installed and built: outside of the sources. */
export const peerFolder = ({ id }: Peer) => inProject('.cache', 'peers', id);

/** Installs and builds a peer with our guides, unless that was done with the same. Throws with what it said when it fails. */
export function buildPeer(peer: Peer, guides: readonly GuideText[]): void {
  const folder = peerFolder(peer);
  const texts = guides.map((guide) => [`${guide.slug}.md`, formatGuide(guide, peer)] as const);
  const stamp = path.join(folder, 'built-from');
  const current = hashOf([...filesOf(sourceOf(peer)), ...texts.flat()]);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== current) {
    cpSync(sourceOf(peer), folder, { recursive: true });
    fill(path.join(folder, peer.contentFolder), texts);
    writeFileSync(path.join(folder, 'order.json'), JSON.stringify(guides.map(({ slug }) => slug)));
    installIn(folder);
    runNpm(folder, ['run', 'build']);
    writeFileSync(stamp, current);
  }
  if (peer.servedBy === 'nginx') packFolder(path.join(folder, 'dist'));
}

function fill(folder: string, texts: readonly (readonly [name: string, text: string])[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of texts) writeFileSync(path.join(folder, name), text);
}

/** The version of the package that makes a peer's pages. */
export function versionOf(peer: Peer): string | undefined {
  if (peer.madeBy === undefined) return undefined;
  const { version }: { version: string } = JSON.parse(
    readFileSync(path.join(peerFolder(peer), 'node_modules', peer.madeBy, 'package.json'), 'utf8'),
  );
  return version;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]);
}

function hashOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

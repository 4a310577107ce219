import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocalGateway } from '../bench/local-gateway.ts';

const magic: Readonly<Record<string, (head: string) => boolean>> = {
  png: (head) => head.startsWith('\x89PNG\r\n\x1a\n'),
  jpeg: (head) => head.startsWith('\xff\xd8\xff'),
  webp: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP',
  mp4: (head) => head.slice(4, 8) === 'ftyp',
  webm: (head) => head.startsWith('\x1a\x45\xdf\xa3'),
  mp3: (head) => head.startsWith('ID3') || head.startsWith('\xff'),
  wav: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE',
};

/** The file that a run said it saved. Throws unless it is whole, of its kind, and the only one that looks like media. */
export async function checkFile(
  folder: string,
  printed: string,
  gateway: LocalGateway,
  credential: string,
): Promise<void> {
  const name = /^Saved as (\S+)$/m.exec(printed)?.[1];
  const file = path.join(folder, name ?? '');
  if (name === undefined || !existsSync(file))
    throw new Error(`No file was saved:\n${printed.slice(-1_000)}`);
  const generationId = name.split('.')[0] ?? '';
  const query = 'query($id: ID!) { generation(id: $id) { metadata { format bytes sha256 } } }';
  const answer = await gateway.ask(query, { id: generationId }, { credential });
  const { format, bytes, sha256 } = answer.data.generation.metadata;
  const content = readFileSync(file);
  const found = createHash('sha256').update(content).digest('hex');
  if (content.length !== bytes || found !== sha256)
    throw new Error(`${name} is not the file of the gateway.`);
  if (!magic[format]?.(content.subarray(0, 16).toString('latin1')))
    throw new Error(`${name} is no ${format}.`);
  const others = readdirSync(folder).filter((other) => other.startsWith('gen_') && other !== name);
  if (others.length > 0) throw new Error(`${others.join(', ')} was left behind.`);
}

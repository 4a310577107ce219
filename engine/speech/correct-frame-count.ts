import * as mediabunny from 'mediabunny';

/**
 * Corrects, in place, the number of frames in an MP3's Xing header, from which players take the duration: the muxer
 * counts the header itself as a frame of sound.
 */
export async function correctFrameCount(mp3: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  using input = new mediabunny.Input({ formats: [mediabunny.MP3], source: new mediabunny.BufferSource(mp3) });
  const stats = await (await input.getPrimaryAudioTrack())?.computePacketStats();
  const header = Buffer.from(mp3.buffer, mp3.byteOffset, mp3.byteLength);
  const at = Math.max(header.indexOf('Xing'), header.indexOf('Info'));
  const hasFrameCount = at >= 0 && (header.readUInt32BE(at + 4) & 1) === 1;
  if (stats && hasFrameCount) header.writeUInt32BE(stats.packetCount, at + 8);
  return mp3;
}

const containers = new Set(['moov', 'trak', 'mdia']);
const stamped = new Set(['mvhd', 'tkhd', 'mdhd']);

/** Sets creation and modification times of an MP4 to zero, in place: the same job must give the same bytes. */
export function zeroTimes(mp4: Uint8Array): Uint8Array {
  walk(mp4, 0, mp4.length);
  return mp4;
}

function walk(mp4: Uint8Array, start: number, end: number): void {
  const view = new DataView(mp4.buffer, mp4.byteOffset, mp4.byteLength);
  for (let at = start; at + 8 <= end; ) {
    const short = view.getUint32(at);
    const header = short === 1 ? 16 : 8;
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short;
    if (length < header) return;
    const name = String.fromCharCode(...mp4.subarray(at + 4, at + 8));
    if (containers.has(name)) walk(mp4, at + header, at + length);
    if (stamped.has(name)) zeroStamp(mp4, at + header);
    at += length;
  }
}

function zeroStamp(mp4: Uint8Array, box: number): void {
  const hasLongTimes = mp4[box] === 1;
  mp4.fill(0, box + 4, box + 4 + (hasLongTimes ? 16 : 8));
}

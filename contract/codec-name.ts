const names: Readonly<Record<string, string>> = {
  avc1: 'h264',
  hvc1: 'hevc',
  av01: 'av1',
  vp08: 'vp8',
  vp09: 'vp9',
  mp4a: 'aac',
};

/** The name that people and players use for a codec string such as `avc1.420028`; other strings stay as they are. */
export function codecName(codec: string): string {
  const family = codec.split('.')[0] ?? '';
  return names[family] ?? codec;
}

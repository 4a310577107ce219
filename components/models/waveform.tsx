interface Props {
  readonly peaks: readonly number[];
  /** What is to be seen; absent where the waveform only accompanies a name. */
  readonly label?: string;
  readonly className: string;
}

/** The loudness of a sound along its length, as bars around a middle line. Takes the colour of the text. */
export function Waveform({ peaks, label, className }: Props) {
  const gap = 6;
  const viewBox = `0 0 ${peaks.length * gap} 48`;
  const path = peaks
    .map((peak, index) => {
      const half = Math.max(1, Math.round(peak * 22));
      return `M${gap / 2 + index * gap} ${24 - half}v${2 * half}`;
    })
    .join('');
  const bars = <path d={path} stroke="currentColor" strokeWidth="2" strokeLinecap="round" fill="none" />;
  if (label === undefined) {
    return (
      <svg viewBox={viewBox} className={className} aria-hidden="true">
        {bars}
      </svg>
    );
  }
  return (
    <svg viewBox={viewBox} className={className} role="img" aria-label={label}>
      <title>{label}</title>
      {bars}
    </svg>
  );
}

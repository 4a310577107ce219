/** The loudness of a sound along its length, as bars around a middle line. Takes the colour of the text. */
export function Waveform({
  peaks,
  label,
  className,
}: {
  peaks: readonly number[];
  label: string;
  className: string;
}) {
  const gap = 6;
  const path = peaks
    .map((peak, index) => {
      const half = Math.max(1, Math.round(peak * 22));
      return `M${gap / 2 + index * gap} ${24 - half}v${2 * half}`;
    })
    .join('');
  return (
    <svg viewBox={`0 0 ${peaks.length * gap} 48`} className={className} role="img" aria-label={label}>
      <title>{label}</title>
      <path d={path} stroke="currentColor" strokeWidth="2" strokeLinecap="round" fill="none" />
    </svg>
  );
}

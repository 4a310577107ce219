import type { ReactNode } from 'react';

const shapes = {
  video: (
    <>
      <rect x="1.75" y="3.25" width="12.5" height="9.5" rx="1.5" />
      <path d="M6.6 5.9v4.2L10 8z" fill="currentColor" />
    </>
  ),
  image: (
    <>
      <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1.5" />
      <path d="M2 11.5 5.6 7.6l2.5 2.6 2.2-1.9 3.7 3.4" />
      <circle cx="10.7" cy="5.7" r=".9" fill="currentColor" stroke="none" />
    </>
  ),
  audio: <path d="M2.5 6.5v3M5.2 4.2v7.6M8 2.2v11.6M10.8 5v6M13.5 6.8v2.4" />,
  avatar: (
    <>
      <circle cx="8" cy="5.5" r="2.9" />
      <path d="M2.6 14c.5-3 2.6-4.4 5.4-4.4s4.9 1.4 5.4 4.4" />
    </>
  ),
  text: <path d="M3 4.5V3h10v1.5M8 3v10M6 13h4" />,
  voice: (
    <>
      <rect x="6" y="1.75" width="4" height="7.5" rx="2" />
      <path d="M3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.25" />
    </>
  ),
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  done: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m5.2 8.2 2 2 3.6-4" />
    </>
  ),
  failed: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.75v4M8 11.2v.05" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.5V8l2.3 1.7" />
    </>
  ),
  processing: <path d="M8 1.75A6.25 6.25 0 1 1 2.6 4.9" />,
  canceled: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="m3.7 3.7 8.6 8.6" />
    </>
  ),
  arrow: <path d="M3 8h10M9.5 4.5 13 8l-3.5 3.5" />,
  down: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  copy: (
    <>
      <rect x="5.25" y="5.25" width="8" height="8.5" rx="1" />
      <path d="M10.5 5V2.25h-8v8.5H5" />
    </>
  ),
  lock: (
    <>
      <rect x="3.25" y="7.25" width="9.5" height="6.5" rx="1" />
      <path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2" />
    </>
  ),
  dice: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" />
      <path d="M5.6 5.6h.01M10.4 5.6h.01M8 8h.01M5.6 10.4h.01M10.4 10.4h.01" strokeWidth="1.8" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.3 10.3 3.7 3.7" />
    </>
  ),
  menu: <path d="M2 4.5h12M2 8h12M2 11.5h12" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 1.75v12.5A6.25 6.25 0 0 0 8 1.75z" fill="currentColor" />
    </>
  ),
  download: <path d="M8 2.25v7.5M4.75 6.8 8 10l3.25-3.2M2.75 13.25h10.5" />,
  upload: <path d="M8 10V2.5M4.75 5.5 8 2.25l3.25 3.25M2.75 13.25h10.5" />,
  reset: <path d="M3 3v3.25h3.25M3.3 6.1a5.25 5.25 0 1 1-.5 3.15" />,
  link: (
    <path d="m6.5 9.5 3-3M7.25 4.75l1.5-1.5a2.83 2.83 0 0 1 4 4l-1.5 1.5M8.75 11.25l-1.5 1.5a2.83 2.83 0 0 1-4-4l1.5-1.5" />
  ),
  play: <path d="M5 3.25v9.5L12.5 8z" fill="currentColor" />,
  pause: <path d="M5.25 3.5v9M10.75 3.5v9" strokeWidth="2" />,
  stepBack: <path d="M12.5 3.25v9.5L6.5 8zM3.75 3.5v9" />,
  stepForward: <path d="M3.5 3.25v9.5L9.5 8zM12.25 3.5v9" />,
  loop: (
    <path d="M4.5 4.25h6.25a2.75 2.75 0 0 1 0 7.5h-5.5a2.75 2.75 0 0 1-2.4-4.1M6.5 2 4.25 4.25 6.5 6.5" />
  ),
  sound: <path d="M2.5 6.25v3.5h2.25L8.5 13V3L4.75 6.25zM11 5.5a3.5 3.5 0 0 1 0 5M13 3.75a6 6 0 0 1 0 8.5" />,
  mute: <path d="M2.5 6.25v3.5h2.25L8.5 13V3L4.75 6.25zM11 6.25l3.5 3.5M14.5 6.25 11 9.75" />,
  expand: <path d="M9.75 2.5h3.75v3.75M6.25 13.5H2.5V9.75M13.25 2.75 9.5 6.5M2.75 13.25 6.5 9.5" />,
  zoomIn: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.3 10.3 3.7 3.7M7 5v4M5 7h4" />
    </>
  ),
  zoomOut: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.3 10.3 3.7 3.7M5 7h4" />
    </>
  ),
  warning: <path d="M8 2.25 14.5 13.5h-13zM8 6.5v3.25M8 11.6v.05" />,
  compare: <path d="M8 1.75v12.5M2.5 3.5h3v9h-3zM10.5 3.5h3v9h-3z" />,
  table: <path d="M2.25 4h11.5M2.25 8h11.5M2.25 12h11.5" />,
  grid: <path d="M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z" />,
  retry: <path d="M13 3v3.25H9.75M12.7 6.1a5.25 5.25 0 1 0 .5 3.15" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A line drawing of 16 px. It is never the only name of a control: a word stands beside it, or is given in `label`. */
export function Icon({ name, size = 16, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <>
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="shrink-0"
        aria-hidden="true"
      >
        {shapes[name]}
      </svg>
      {label && <span className="sr-only">{label}</span>}
    </>
  );
}

import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { fitted, panBy, type Size, scaleOfPixels, type View, zoomAt } from './zoom.ts';

const keyFactors: Readonly<Record<string, number>> = { '+': 1.25, '=': 1.25, '-': 0.8 };
/** CSS pixels that an arrow key moves the picture. */
const keySteps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
};

/** Zoom and pan of a picture in a frame, by wheel, pinch, drag and keyboard. */
export function useZoom(frame: RefObject<HTMLElement | null>, picture: Size) {
  const [view, setView] = useState<View>(fitted);
  const size = useSize(frame);
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const limits = { picture, frame: size };
  const ownScale = scaleOfPixels(picture, size, globalThis.devicePixelRatio);
  const zoom = (factor: number, point = { x: 0, y: 0 }) =>
    setView((now) => zoomAt(now, factor, point, limits));
  const pan = (x: number, y: number) => setView((now) => panBy(now, x, y, limits));
  const turn = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    if (frame.current) zoom(Math.exp(-event.deltaY / 400), pointIn(frame.current, event));
  });
  useEffect(() => {
    const element = frame.current;
    const listener = (event: WheelEvent) => turn(event);
    // React listens to wheels passively, and the page behind must not scroll.
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, [frame]);
  return {
    view,
    /** Screen pixels for each of the picture's, in percent. */
    percent: Math.round((100 * view.scale) / ownScale),
    zoom,
    fit: () => setView(fitted),
    actual: () => setView((now) => zoomAt(now, ownScale / now.scale, now, limits)),
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        pointers.current.set(event.pointerId, pointIn(event.currentTarget, event));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const before = pointers.current.get(event.pointerId);
        if (!before) return;
        const now = pointIn(event.currentTarget, event);
        const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId);
        if (other) zoom(distance(now, other[1]) / Math.max(1, distance(before, other[1])), other[1]);
        else pan(now.x - before.x, now.y - before.y);
        pointers.current.set(event.pointerId, now);
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => void pointers.current.delete(event.pointerId),
      onPointerCancel: (event: PointerEvent<HTMLElement>) => void pointers.current.delete(event.pointerId),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const [factor, step] = [keyFactors[event.key], keySteps[event.key]];
        if (factor !== undefined) zoom(factor);
        else if (step) pan(...step);
        else if (event.key === '0') setView(fitted);
        else return;
        event.preventDefault();
      },
    },
  };
}

/** From the middle of the element. */
function pointIn(element: Element, { clientX, clientY }: { clientX: number; clientY: number }) {
  const box = element.getBoundingClientRect();
  return { x: clientX - box.left - box.width / 2, y: clientY - box.top - box.height / 2 };
}

/** The size of an element, followed as it changes. */
function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 1, height: 1 });
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const read = () => setSize({ width: observed.clientWidth, height: observed.clientHeight });
    const observer = new ResizeObserver(read);
    observer.observe(observed);
    read();
    return () => observer.disconnect();
  }, [element]);
  return size;
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Time of everything that moves by itself. In a loop all of it comes back to where it began. */
export interface Clock {
  /** A wave of about `rate` radians a second, -1 to 1. */
  wave(seconds: number, rate: number, phase?: number): number;
  /** A steady way, in "seconds", around 0 in the middle of the video. */
  drift(seconds: number): number;
  /** The part, 0 to 1, of a circular way that takes about 1 / `speed` seconds. */
  cycle(seconds: number, speed: number, start: number): number;
}

const turn = 2 * Math.PI;

export function createClock(duration: number, loop = false): Clock {
  const whole = (value: number) => Math.sign(value) * Math.max(1, Math.round(Math.abs(value)));
  return {
    wave(seconds, rate, phase = 0) {
      const looping = (whole((rate * duration) / turn) * turn) / duration;
      return Math.sin(seconds * (loop ? looping : rate) + phase);
    },
    drift(seconds) {
      if (!loop) return seconds - duration / 2;
      return (Math.sin((seconds / duration) * turn) * duration) / turn;
    },
    cycle(seconds, speed, start) {
      const place = start + seconds * (loop ? whole(speed * duration) / duration : speed);
      return place - Math.floor(place);
    },
  };
}

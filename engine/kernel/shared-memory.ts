const pageBytes = 65_536;
const pagesMax = 32_768;
/** The kernel may read this far past the end of a buffer. */
const readAhead = 64;

/** A WebAssembly memory that several threads share, handed out from the bottom up and never given back. */
export class SharedMemory {
  readonly memory: WebAssembly.Memory;
  #top = pageBytes;

  /** `memory` from another thread gives views only; without it a new memory is made. */
  constructor(memory = new WebAssembly.Memory({ initial: 2, maximum: pagesMax, shared: true })) {
    this.memory = memory;
  }

  /** The address of a new buffer, aligned to 16. Throws a RangeError beyond 2 GB. */
  allocate(bytes: number): number {
    const address = this.#top;
    this.#top += (bytes + readAhead + 15) & ~15;
    const missing = this.#top - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
    return address;
  }

  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, address, length);
  }

  floats(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length);
  }

  shorts(address: number, length: number): Int16Array {
    return new Int16Array(this.memory.buffer, address, length);
  }

  integers(address: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, address, length);
  }
}

/** Compiles engine/kernel/kernel.ts to kernel.wasm. With a path as argument it writes there instead. */
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = fileURLToPath(new URL('../engine/kernel/', import.meta.url));
const outFile = process.argv[2] ?? `${folder}kernel.wasm`;
const flags = '-O3 --noAssert --runtime stub --enable simd --enable threads --importMemory --sharedMemory';
const memory = '--initialMemory 1 --maximumMemory 32768';

const { error, stderr } = await asc.main([
  `${folder}kernel.ts`,
  '-o',
  outFile,
  ...`${flags} ${memory}`.split(' '),
]);
if (error) {
  console.error(stderr.toString());
  process.exitCode = 1;
}

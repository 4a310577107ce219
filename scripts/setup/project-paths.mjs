import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Absolute path of something inside the project. */
export function inProject(...parts) {
  return path.join(root, ...parts);
}

/** The Node that the project brings with it. Exists once packages are installed. */
export const projectNode = inProject(
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

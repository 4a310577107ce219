import measured from './generated/side-by-side.json';
import { type SideBySide, sideBySideShape } from './side-by-side.ts';

/** The newest figures that `npm run bench -- peers` wrote. */
export const sideBySide: SideBySide = sideBySideShape.parse(measured);

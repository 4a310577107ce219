import './document.ts';
import { wakeIslands } from './wake-islands.ts';

// What the documents with islands run besides.
wakeIslands();

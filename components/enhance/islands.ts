import './document.ts';
import { wakeIslands } from './wake-islands.ts';

// What the documents with islands run besides.
wakeIslands();

const medians = [...document.querySelectorAll<HTMLElement>('[data-median]')];
if (medians.length > 0) void import('./fill-medians.ts').then(({ fillMedians }) => fillMedians(medians));

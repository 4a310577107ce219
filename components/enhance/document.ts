import { fetchPagesEarly } from './fetch-pages-early.ts';
import { fillAddresses } from './fill-addresses.ts';
import { skipTransition } from './skip-transition.ts';
import { startEnhancements } from './start.ts';

// The module of the documents, which are reading pages without the framework. It runs once the HTML is there.
skipTransition();
startEnhancements();
fillAddresses();
fetchPagesEarly();

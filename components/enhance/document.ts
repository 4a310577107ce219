import { fillAddresses } from './fill-addresses.ts';
import { showPrepared } from './show-prepared.ts';
import { startEnhancements } from './start.ts';

// The module of the documents, which are reading pages without the framework. It runs once the HTML is there.
showPrepared();
startEnhancements();
fillAddresses();

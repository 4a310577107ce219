import { readModules } from './layers/read-modules.ts';
import { findViolations } from './layers/rules.ts';
import { inProject } from './setup/project-paths.mjs';

const modules = readModules(inProject());
const violations = findViolations(modules);
for (const { rule, file, line, message } of violations) console.error(`${file}:${line} [${rule}] ${message}`);
console.log(`${modules.length} files keep the layers: ${violations.length === 0 ? 'yes' : 'no'}`);
process.exitCode = violations.length === 0 ? 0 : 1;

import { resolve } from 'node:path';

/** Folder of the CareConnect package, examples included, that `npm run build` compiles from `profiles/`. */
export const embeddedPackage = resolve(import.meta.dirname, '../../build/embedded/package');

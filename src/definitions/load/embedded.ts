import { fileURLToPath } from 'node:url';
import type { CompactPackage } from '../compact-format.js';
import { openCompactPackage } from './compact-package.js';

/**
 * The packages that come with the toolkit: the slim cores (`stu3-core`, `r4-core`), the compiled
 * CareConnect package with its examples (`careconnect`), and STU3's core in the form that the FSH
 * compiler reads (`lifted-stu3`).
 */
export type EmbeddedPackageName = 'stu3-core' | 'r4-core' | 'careconnect' | 'lifted-stu3';

/** Two folders below the root, as source and as compiled, so the way to the data is the same for both. */
const dataFolder = new URL('../../../dist/data/', import.meta.url);

/**
 * Opens a package that comes with the toolkit. No more than its index is read now.
 *
 * @throws ToolkitError `definition-missing` or `definition-corrupt`, naming the file.
 */
export function openEmbeddedPackage(name: EmbeddedPackageName): CompactPackage {
  return openCompactPackage(fileURLToPath(new URL(name, dataFolder)));
}

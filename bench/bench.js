// Prints what the toolkit costs, as ratios measured side by side in this run. Nothing is asserted.
import { compileCosts } from './compile.js';
import { coldStart } from './cold-start.js';
import { corpus, examples } from './corpus.js';
import { scaleCosts } from './scale.js';
import { validationSpeed } from './validation.js';

const resources = corpus();
const bytes = resources.reduce((sum, text) => sum + text.length, 0);
console.log(
  `Node ${process.version}, ${resources.length} resources, ${(bytes / 1024).toFixed(0)} KB of JSON\n`,
);
for (const part of [
  () => validationSpeed(resources),
  coldStart,
  () => scaleCosts(examples()),
  compileCosts,
]) {
  for (const { what, value } of await part()) console.log(`${what.padEnd(72)} ${value}`);
}

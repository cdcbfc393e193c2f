import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const entry = fileURLToPath(new URL('../browser/application.js', import.meta.url));

/** An application with the built engine in it, bundled for browsers: file name to code; `application.js` is the entry. */
export async function bundleForBrowser(): Promise<ReadonlyMap<string, string>> {
  const problems: string[] = [];
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    onLog: (level, { message }) => problems.push(`${level}: ${message}`),
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return new Map(output.flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part.code]] : [])));
}

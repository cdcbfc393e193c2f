import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Vitest leaves a core free by default, which is half of a machine with two. Tests share nothing that changes, so that
    // a worker need not load every module anew for each file.
    maxWorkers: '100%',
    isolate: false,
    // What is built is loaded as it is published: Cucumber imports the steps itself, and both must meet the same modules.
    server: { deps: { external: [/\/dist\//] } },
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'html'] },
  },
});

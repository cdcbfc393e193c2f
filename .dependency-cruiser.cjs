/**
 * Imports point one way: each layer may import itself and the layers before it.
 * `model → fhir → definitions, terminology → fhirpath → validator → compare → fsh, client → conform → report → server, cli, steps`
 */
const layers = [
  ['model'],
  ['fhir'],
  ['definitions', 'terminology'],
  ['fhirpath'],
  ['validator'],
  ['compare'],
  ['fsh', 'client'],
  ['conform'],
  ['report'],
  ['server', 'cli'],
];

const names = (list) => list.flat().join('|');

const directions = layers.map((layer, at) => ({
  name: `imports-of-${layer.join('-and-')}`,
  comment: `${layer.join(' and ')} may import only what stands to its left`,
  severity: 'error',
  from: { path: `^src/(${names(layer)})/` },
  to: { path: `^src/(${names(layers.slice(at + 1))})/` },
}));

const pure = '^src/(model|fhir|definitions|terminology|fhirpath|validator|compare)/';

module.exports = {
  forbidden: [
    ...directions.filter((rule) => rule.to.path !== '^src/()/'),
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '^steps/|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'pure-engine',
      comment: 'The engine runs in a browser: no disk, network, process or clock but in the loaders',
      severity: 'error',
      from: { path: pure, pathNot: '^src/(definitions|terminology)/load/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-stands-alone',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/(client|conform|cli|report)/' },
    },
    {
      name: 'steps-are-glue',
      comment: 'Steps import the conformance engine and Cucumber, nothing else',
      severity: 'error',
      from: { path: '^steps/' },
      to: { pathNot: '^(dist|src)/conform/|^steps/|node_modules/@cucumber/' },
    },
    {
      name: 'no-undeclared',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      from: { path: '^(src|steps)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules|dist' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

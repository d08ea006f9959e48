/**
 * Imports point right only:
 * exchange → implementation → recommendations → people → reference → access → platform.
 */
const layers = ['exchange', 'implementation', 'recommendations', 'people', 'reference', 'access', 'platform'];

/** A layer may not import what stands to its left. */
const pointRight = layers.slice(1).map((layer, index) => ({
  name: `${layer}-imports-right-only`,
  comment: `"${layer}" never hears of ${layers.slice(0, index + 1).join(', ')}: let the child extend the parent.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${layers.slice(0, index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...pointRight,
    {
      name: 'layers-know-no-assembly',
      comment:
        'The files at the top put the application together; migrations and the command line stand above too.',
      severity: 'error',
      from: { path: `^src/(${layers.join('|')})/` },
      to: { path: '^src/([^/]+\\.ts$|cli/|migrations/)' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment:
        'Two files that need each other are one, or a third is missing. Looked for in the build, where imports of types alone are gone.',
      from: { path: '^dist/' },
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'Nobody imports it: delete it.',
      from: { orphan: true, path: '^src/', pathNot: '\\.(d|test)\\.ts$' },
      to: {},
    },
    {
      name: 'no-dev-package-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'every-package-is-declared',
      severity: 'error',
      comment: 'A package that only came along with another can go as it came.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(test|bench)/|\\.test\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    combinedDependencies: false,
  },
};

import graphql from '@graphql-eslint/eslint-plugin';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Words that say nothing about the domain: a class is named for what it is or does. */
const emptyNames = /(Manager|Helper|Utils?|Dto|Impl|Processor)$/;

const code = {
  files: ['**/*.ts'],
  extends: [js.configs.recommended, typescript.configs.recommendedTypeChecked],
  languageOptions: {
    parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    globals: globals.node,
  },
  rules: {
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    'no-param-reassign': 'error',
    'no-restricted-syntax': [
      'error',
      {
        selector: `ClassDeclaration[id.name=${emptyNames}]`,
        message: 'Name the class for what it is or does in the domain.',
      },
      { selector: 'TSEnumDeclaration', message: 'Write a union of words; graphqlEnum() registers it.' },
      {
        selector: "Decorator[expression.callee.name='OneToMany']",
        message: 'No inverse sides: ask by a query or a loader.',
      },
    ],
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/only-throw-error': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // A module, guard or payload of Nest may be nothing but its decorators.
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowStaticOnly: true }],
    // An async method of an interface may have nothing to wait for.
    '@typescript-eslint/require-await': 'off',
    // It takes assertions that narrow, such as from `unknown` to what String() may be given, for needless.
    '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    // Numbers read well in a message.
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    '@typescript-eslint/unbound-method': 'off',
  },
};

/** The domain has one clock; whoever asks the system for the time cannot be tested at another. */
const oneClock = {
  files: ['src/**/*.ts'],
  ignores: ['src/platform/clock/**', '**/*.test.ts'],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Ask the Clock.' },
      { object: 'process', property: 'env', message: 'Ask the Config, which has checked it.' },
    ],
    'no-restricted-syntax': [
      ...code.rules['no-restricted-syntax'],
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock.' },
    ],
  },
};

/** The command line speaks to people through the console, and is where the environment comes in. */
const commandLine = {
  files: ['src/cli/**/*.ts', 'src/**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts'],
  rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
};

/** Answers of the server are whatever the query asked for. */
const tests = {
  files: ['**/*.test.ts', 'test/**/*.ts', 'bench/**/*.ts'],
  rules: {
    '@typescript-eslint/no-explicit-any': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
  },
};

const scripts = {
  files: ['**/*.js'],
  extends: [js.configs.recommended],
  languageOptions: { globals: globals.node },
};

const page = { files: ['build/graphiql/*.js'], languageOptions: { globals: globals.browser } };

/** The printed schema: everything described, in the shapes that clients rely on. */
const schema = {
  files: ['schema.gql'],
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: './schema.gql' } },
  },
  rules: {
    '@graphql-eslint/description-style': 'error',
    '@graphql-eslint/input-name': ['error', { checkInputType: false, checkQueries: false }],
    '@graphql-eslint/naming-convention': [
      'error',
      {
        types: 'PascalCase',
        FieldDefinition: 'camelCase',
        InputValueDefinition: 'camelCase',
        Argument: 'camelCase',
        EnumValueDefinition: 'UPPER_CASE',
        'FieldDefinition[parent.name.value=Query]': { forbiddenPrefixes: ['get', 'list', 'query'] },
        'FieldDefinition[parent.name.value=Mutation]': { forbiddenSuffixes: ['Mutation'] },
      },
    ],
    '@graphql-eslint/no-hashtag-description': 'error',
    '@graphql-eslint/no-unreachable-types': 'error',
    '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    '@graphql-eslint/relay-connection-types': 'error',
    '@graphql-eslint/relay-edge-types': [
      'error',
      { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
    ],
    '@graphql-eslint/relay-page-info': 'error',
    '@graphql-eslint/require-deprecation-reason': 'error',
    '@graphql-eslint/require-description': [
      'error',
      { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
    ],
    '@graphql-eslint/unique-enum-value-names': 'error',
  },
};

export default defineConfig([
  globalIgnores(['dist/', 'coverage/', 'var/']),
  code,
  oneClock,
  commandLine,
  tests,
  scripts,
  page,
  schema,
  prettier,
]);

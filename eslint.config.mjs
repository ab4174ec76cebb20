/** Rules for reading and for not hanging: sizes, floating promises, and the directions between the layers. */
import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The layers of src/, lowest first; each may import itself and what stands below it. */
const LAYERS = ['core', 'store', 'host', 'features'];

/**
 * What `layer` must not import. (test/unit/architecture.test.ts checks the whole graph; this shows it while typing.)
 * @param {string} layer
 * @returns {import('eslint').Linter.Config}
 */
function importLimits(layer) {
  const above = [...LAYERS.slice(LAYERS.indexOf(layer) + 1), 'extension', 'cli'];
  const patterns = above.map((name) => ({
    group: [`**/${name}`, `**/${name}/**`],
    message: `${layer} stands below ${name}.`,
  }));
  if (layer === 'core') patterns.push({ group: ['node:*'], message: 'core does no input or output.' });
  const withoutEditor = layer === 'core' || layer === 'store';
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns,
          paths: withoutEditor ? [{ name: 'vscode', message: `${layer} must run without an editor.` }] : [],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'test/out/', '.vscode-test/', 'node_modules/', 'media/sample/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'max-params': ['error', { max: 4 }],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  ...LAYERS.map(importLimits),
  {
    files: ['src/cli.ts', 'scripts/**', 'esbuild.js', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // node:test style helpers return promises that Mocha awaits; assertions on `any` come from JSON fixtures.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'URL', 'fetch', 'AbortSignal', 'setTimeout', 'clearTimeout', 'setInterval']
          .concat(['clearInterval', 'require', 'module', '__dirname', 'Buffer', 'URLSearchParams'])
          .map((name) => [name, 'readonly']),
      ),
    },
  },
);

import regexp from 'eslint-plugin-regexp'
import neostandard from 'neostandard'

export default [
  { ignores: ['dist', 'build', '.tap'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...neostandard({ ts: true }),
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `_` is a value that only counts.
      '@typescript-eslint/no-unused-vars': ['error', { args: 'none', caughtErrors: 'none', ignoreRestSiblings: true, varsIgnorePattern: '^_$' }],
      // TypeBox schemas and their types have one name; what is thrown in tests is anything.
      'no-redeclare': 'off',
      '@typescript-eslint/no-redeclare': 'off',
      'no-throw-literal': 'off',
      'prefer-promise-reject-errors': 'off'
    }
  },
  {
    // What a client, a server under test or a user's definition gives may have any length.
    files: ['lib/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { ignoreSticky: false, report: 'potential' }]
    }
  }
]

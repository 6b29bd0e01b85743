import neostandard from 'neostandard'

export default [
  { ignores: ['dist', 'build', '.tap', 'coverage'] },
  ...neostandard({ ts: true }),
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'no-redeclare': 'off',
      'no-throw-literal': 'off'
    }
  }
]

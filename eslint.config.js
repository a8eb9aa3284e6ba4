import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const INSIDE = "CallExpression[callee.name='transaction'] > :function"

/**
 * What needs types or knows HTML: the rest of linting, and all formatting, is Biome's (biome.json).
 * The style of the code base itself is checked by tests/tidy.
 */
export default tseslint.config(
	{ ignores: ['node_modules', 'build', 'data', 'public', '.cache', 'coverage', '**/*.{js,mjs}'] },
	{
		files: ['**/*.{ts,tsx}'],
		plugins: { '@typescript-eslint': tseslint.plugin },
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-base-to-string': 'error',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-for-in-array': 'error',
			'@typescript-eslint/no-misused-promises': [
				'error',
				{ checksVoidReturn: { attributes: false } },
			],
			'@typescript-eslint/no-misused-spread': 'error',
			'@typescript-eslint/no-unnecessary-type-assertion': 'error',
			'@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
			'@typescript-eslint/restrict-plus-operands': 'error',
			'@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
		},
	},
	{
		files: ['app/**/*.{ts,tsx}', 'db/**/*.ts', 'scripts/**/*.ts'],
		rules: {
			// The outer database waits for the only SQLite connection, which the transaction holds: it
			// would hang. The network would hold the locks of everybody else for its time.
			'no-restricted-syntax': [
				'error',
				{
					selector: `${INSIDE} Identifier[name='db']`,
					message: 'Inside a transaction only its own `tx` reaches the database.',
				},
				{
					selector: `${INSIDE} CallExpression[callee.name=/^(transaction|fetch)$/]`,
					message: 'No transaction within a transaction, and no network: commit first.',
				},
			],
		},
	},
	{
		// Refusals and bugs are the only things thrown where the business is decided.
		files: ['app/domain/**/*.ts', 'app/shared/**/*.ts'],
		rules: { '@typescript-eslint/only-throw-error': 'error' },
	},
	{
		// Tests sort to compare, where any order does.
		files: ['tests/**/*.ts'],
		rules: { '@typescript-eslint/require-array-sort-compare': 'off' },
	},
	{
		files: ['app/**/*.tsx'],
		...jsxA11y.flatConfigs.strict,
		rules: {
			...jsxA11y.flatConfigs.strict.rules,
			// A region that scrolls is reached by keyboard only through its tabindex.
			'jsx-a11y/no-noninteractive-tabindex': [
				'error',
				{ roles: ['tabpanel'], tags: ['section', 'ul'] },
			],
		},
	},
	{
		files: ['app/**/*.tsx'],
		...reactHooks.configs.flat.recommended,
		rules: {
			...reactHooks.configs.flat.recommended.rules,
			// For the React compiler, which is not used: it calls a sum made while mapping a fault.
			'react-hooks/immutability': 'off',
		},
	},
)

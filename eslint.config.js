import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const INSIDE = "CallExpression[callee.name='transaction'] > :function"

/**
 * What knows React and HTML, and two rules of ours. What needs types is Oxlint's (.oxlintrc.json),
 * the rest of linting and all formatting Biome's (biome.json). The style of the code base itself is
 * checked by tests/tidy.
 */
export default tseslint.config(
	{ ignores: ['node_modules', 'build', 'data', 'public', '.cache', 'coverage', '**/*.{js,mjs}'] },
	{
		files: ['**/*.{ts,tsx}'],
		languageOptions: { parser: tseslint.parser },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
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

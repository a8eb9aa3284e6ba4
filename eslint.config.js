import parser from '@typescript-eslint/parser'
import reactHooks from 'eslint-plugin-react-hooks'

/**
 * What knows React. What needs types and what knows HTML is Oxlint's (.oxlintrc.json), the rest of
 * linting and all formatting Biome's (biome.json). The style of the code base itself is checked by
 * tests/tidy.
 */
export default [
	{
		files: ['app/**/*.tsx'],
		...reactHooks.configs.flat.recommended,
		languageOptions: { parser },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			...reactHooks.configs.flat.recommended.rules,
			// For the React compiler, which is not used: it calls a sum made while mapping a fault.
			'react-hooks/immutability': 'off',
		},
	},
]

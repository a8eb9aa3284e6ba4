import type { search as indonesian } from '../id/search.ts'

export const search: typeof indonesian = {
	title: 'Search for a piece',
	lead: 'Type what it is, what it is made of or its colour. A slip of the finger is no trouble.',
	label: 'Search for a piece',
	labelHere: 'Search for a piece, on this page',
	placeholder: 'Search mats, hats, colours …',
	submit: 'Search',
	open: 'Search for a piece',
	suggestions: 'Search suggestions',
	found: '{count} suggestions. Choose with the arrow keys.',
	foundNone: 'No suggestions.',
	piece: 'Piece',
	ideasTitle: 'Often looked for',
	ideas: [
		'doormat',
		'beanie',
		'tote bag',
		'baby gift',
		'rabbit doll',
		'scarf',
		'coasters',
		'lace',
		'green',
	],
	craftsTitle: 'By craft',
}

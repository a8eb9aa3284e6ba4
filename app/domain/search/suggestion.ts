import type { Text } from '#app/shared/text.ts'

/** What the search box offers while somebody types: words to look for, or a product to go to. */
export type Suggestion =
	| { readonly kind: 'word'; readonly words: string }
	| { readonly kind: 'product'; readonly slug: string; readonly name: Text }

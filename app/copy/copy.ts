import type { Language } from '#app/shared/text.ts'
import { en } from './en/index.ts'
import { id } from './id/index.ts'

/** Every sentence a person reads, in one language. The Indonesian words decide what there is. */
export type Copy = typeof id

const copies: Readonly<Record<Language, Copy>> = { id, en }

/** For loaders and rendering on the server; a component takes `useCopy`: one language alone. */
export function copyOf(language: Language): Copy {
	return copies[language]
}

import { createContext, useContext } from 'react'
import { invariant } from '#app/shared/invariant.ts'
import type { Language } from '#app/shared/text.ts'
import type { Copy } from './copy.ts'

/** What this page is written in. Filled where a page begins: on the server and in the browser. */
export const CopyContext = createContext<{ language: Language; copy: Copy } | null>(null)

function useWords(): { language: Language; copy: Copy } {
	const words = useContext(CopyContext)
	invariant(words, 'a component stands outside of CopyContext')
	return words
}

/** The words of this page's language. */
export function useCopy(): Copy {
	return useWords().copy
}

export function useLanguage(): Language {
	return useWords().language
}

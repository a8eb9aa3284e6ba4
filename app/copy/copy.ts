import type { Language } from '#app/shared/text.ts'
import { articles as articlesEn } from './en/articles.ts'
import { documents as documentsEn } from './en/documents.ts'
import { en } from './en/index.ts'
import { articles } from './id/articles.ts'
import { documents } from './id/documents.ts'
import { id } from './id/index.ts'

/** Sentences in one language as browsers fetch them. The Indonesian words decide what there is. */
export type Words = typeof id

/**
 * Every sentence a person reads, in one language. The pages of text and the papers are made on the
 * server and come to life in no browser, so that browsers are spared their words.
 */
export type Copy = Omit<Words, 'pages'> & {
	pages: Words['pages'] & typeof articles
	documents: typeof documents
}

const copies: Readonly<Record<Language, Copy>> = {
	id: { ...id, documents, pages: { ...id.pages, ...articles } },
	en: { ...en, documents: documentsEn, pages: { ...en.pages, ...articlesEn } },
}

/** For loaders and rendering on the server; a component takes `useCopy`: one language alone. */
export function copyOf(language: Language): Copy {
	return copies[language]
}

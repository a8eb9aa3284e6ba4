import type { Language } from '#app/shared/text.ts'
import { readCookie } from './cookie.ts'

export const LANGUAGE_COOKIE = 'bahasa'

/** The language somebody chose, Indonesian until they do. */
export function languageOf(request: Request): Language {
	return readCookie(request.headers, LANGUAGE_COOKIE) === 'en' ? 'en' : 'id'
}

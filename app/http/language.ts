import { splitLocalPath } from '#app/shared/local-path.ts'
import type { Language } from '#app/shared/text.ts'
import { readCookie } from './cookie.ts'
import { surfaces } from './surfaces.ts'

export const LANGUAGE_COOKIE = 'bahasa'

const STAFF = [...Object.values(surfaces).map(({ path }) => path), '/masuk', '/keluar']

/** True for the addresses of staff, which are one for all languages. */
export function isStaffPath(path: string): boolean {
	return STAFF.some((one) => path === one || path.startsWith(`${one}/`) || path === `${one}.data`)
}

/**
 * The language of a page: in the shop that of its address, so that a page can be sent to somebody,
 * found and kept in its language; among staff the one they chose, Indonesian until they do.
 */
export function languageOf({ url, headers }: Pick<Request, 'url' | 'headers'>): Language {
	const { language, path } = splitLocalPath(new URL(url).pathname)
	if (!isStaffPath(path)) return language
	return readCookie(headers, LANGUAGE_COOKIE) === 'en' ? 'en' : 'id'
}

import { z } from 'zod'
import { PAGE_KEY } from './page-key.ts'

const idSchema = z
	.string()
	.regex(/^[0-9a-z]{26}$/)
	.nullable()
	.catch(null)

const numberSchema = z
	.string()
	.regex(/^[1-9]\d{0,14}$/)
	.transform(Number)
	.nullable()
	.catch(null)

/** The id after which a page begins; null for the first page, and for a mistyped key. */
export function pageAfterId(url: URL): string | null {
	return idSchema.parse(url.searchParams.get(PAGE_KEY))
}

/** The running number after which a page begins, likewise. */
export function pageAfterNumber(url: URL): number | null {
	return numberSchema.parse(url.searchParams.get(PAGE_KEY))
}

import type { WordsPart } from '#app/copy/fetch-words.ts'
import { surfaces } from './surfaces.ts'

const parts: readonly WordsPart[] = ['finance', 'workshop', 'admin']

/** The part of the staff's pages an address belongs to, if that part has words of its own. */
export function wordsPartAt(pathname: string): WordsPart | undefined {
	const isBelow = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
	return parts.find((part) => isBelow(surfaces[part].path))
}

import type { ServerBuild } from '@remix-run/node'
import { isStaffPath } from './language.ts'

/** How many words of a path decide among which routes its page is looked for. */
const WORDS = 2
const ANY = '*'

/**
 * The build with the routes of one page alone. Remix looks through all routes it is given several
 * times for each page; a page of its own three is rendered in four fifths of the time.
 */
export function onlyRoute(build: ServerBuild, routeId: string): ServerBuild {
	const chain = new Set<string>()
	for (let id: string | undefined = routeId; id; id = build.routes[id]?.parentId) chain.add(id)
	return withRoutes(build, (id) => chain.has(id))
}

/** The build without the pages of staff, of which there are many more than the shop has. */
export function onlyShop(build: ServerBuild): ServerBuild {
	const isOfStaff = (id: string | undefined): boolean => {
		const route = id === undefined ? undefined : build.routes[id]
		return !!route && (isStaffPath(route.path ?? '') || isOfStaff(route.parentId))
	}
	return withRoutes(build, (id) => !isOfStaff(id))
}

/**
 * Finds the part of the build that answers a path (without its language) just as the whole would:
 * the routes that may match it, by its first two words, and those of the addresses above it, which
 * a page that ships JavaScript has to know for its links. The same part for the same words. A path
 * whose first word no route has, or that is oddly written, is the business of the whole build.
 */
export function partsOf(build: ServerBuild): (path: string) => ServerBuild {
	const patterns = new Map(
		Object.keys(build.routes).map((id) => [id, wordsOf(patternOf(build, id))] as const),
	)
	const literal = new Set([...patterns.values()].flatMap(keysOfPattern))
	const parts = new Map<string, ServerBuild>()
	return (path) => {
		const words = readWords(path)
		const known = words && (words.length === 0 || literal.has(words[0] ?? ''))
		if (!known) return build
		const isWhole = words.length < WORDS
		const asked = isWhole || literal.has(words.slice(0, WORDS).join('/')) ? words : [words[0], ANY]
		const start = asked.slice(0, WORDS)
		const key = isWhole ? `${start.join('/')}$` : start.join('/')
		const part =
			parts.get(key) ?? withChains(build, (id) => agrees(patterns.get(id) ?? [], start, isWhole))
		parts.set(key, part)
		return part
	}
}

/** The words of a path as routes know them; null where only Remix itself can tell what they are. */
function readWords(path: string): string[] | null {
	const page = path.replace(/\.data$/, '')
	if (page === '/_root') return []
	return page.includes('//') || page.includes('%') ? null : wordsOf(page)
}

function wordsOf(path: string): string[] {
	return path.toLowerCase().split('/').filter(Boolean)
}

/** `/keuangan` and `/keuangan/akun` of `/keuangan/akun/:code`. */
function keysOfPattern(words: readonly string[]): string[] {
	return [words.slice(0, 1), words.slice(0, WORDS)].map((some) => some.join('/'))
}

/** Whether a route may match a path that begins like this (`isWhole`: is this), or lies above. */
function agrees(pattern: readonly string[], start: readonly unknown[], isWhole: boolean): boolean {
	for (const [index, word] of pattern.slice(0, start.length).entries()) {
		if (word === ANY) return true
		if (!word.startsWith(':') && word !== start[index]) return false
	}
	return !isWhole || pattern.length <= start.length || pattern[start.length] === ANY
}

/** The address of a route, as in `/produk/:slug`. A path that begins with a slash is whole. */
export function patternOf(build: ServerBuild, routeId: string): string {
	const route = build.routes[routeId]
	const path = route?.path ?? ''
	if (path.startsWith('/') || route?.parentId === undefined) return path || '/'
	const above = patternOf(build, route.parentId).replace(/\/$/, '')
	return path ? `${above}/${path}` : above || '/'
}

/** The build with these routes and those they stand in. */
function withChains(build: ServerBuild, isWanted: (id: string) => boolean): ServerBuild {
	const kept = new Set<string>()
	for (const wanted of Object.keys(build.routes).filter(isWanted)) {
		for (let id: string | undefined = wanted; id; id = build.routes[id]?.parentId) kept.add(id)
	}
	return withRoutes(build, (id) => kept.has(id))
}

function withRoutes(build: ServerBuild, isKept: (id: string) => boolean): ServerBuild {
	const keep = <T>(all: Record<string, T>) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => isKept(id)))
	const assets = { ...build.assets, routes: keep(build.assets.routes) }
	return { ...build, routes: keep(build.routes), assets }
}

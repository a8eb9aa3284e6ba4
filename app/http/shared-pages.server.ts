import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { localPath, splitLocalPath } from '#app/shared/local-path.ts'
import type { Access } from './access.ts'
import { knownQuery } from './known-query.ts'
import { isStaffPath } from './language.ts'
import { onlyShop, patternOf } from './narrow-build.server.ts'

/** Longer addresses are nobody's habit; they are answered, but not kept. */
const LONGEST = 1_024

type Route = NonNullable<ServerBuild['routes'][string]>
type Tree = Parameters<typeof matchRoutes>[0][number] & { id: string; children?: Tree[] }

/** A page that all may see. */
export interface SharedPage {
	/** path and query, as the page is known */
	readonly target: string
	/** the innermost route that makes it */
	readonly routeId: string
}

interface SharedRoute {
	/** its address, as in `/produk/:slug` */
	readonly pattern: string
	readonly parameters: readonly string[]
}

/**
 * Finds out whether a target (path and query, already judged) is that of a shared page: one whose
 * loaders all run under `sharedAccess`, inside the frame. Returns the route and the one target
 * under which the page is known: the same for other cases, slashes, escapes and parameters that
 * change nothing.
 */
export function sharedPages(build: ServerBuild): (target: string) => SharedPage | null {
	const tree = treeOf(onlyShop(build), undefined)
	const shared = new Map<string, SharedRoute>()
	for (const [id, route] of Object.entries(build.routes)) {
		const found = route && sharedRoute(build, route)
		if (found) shared.set(id, found)
	}

	return (target) => {
		// Joined, not resolved: `//` at the beginning of a target would be taken for another host.
		const url = new URL(`http://shop.invalid${target}`)
		const { language, path } = splitLocalPath(url.pathname)
		if (path.endsWith('.data') || isStaffPath(path)) return null
		const leaf = matchRoutes(tree, path)?.at(-1)
		const routeId = leaf?.route.id
		const route = routeId && shared.get(routeId)
		if (!route) return null
		const plain = route.pattern.replace(/:(\w+)/g, (_, name: string) =>
			encodeURIComponent(leaf.params[name] ?? ''),
		)
		const known = localPath(language, plain) + knownQuery(url.searchParams, route.parameters)
		return known.length > LONGEST ? null : { target: known, routeId }
	}
}

function treeOf(build: ServerBuild, parentId: string | undefined): Tree[] {
	return Object.values(build.routes)
		.filter((route) => route !== undefined)
		.filter((route) => route.parentId === parentId)
		.map(({ id, path, index, caseSensitive }): Tree => {
			const common = { id, ...(path && { path }), ...(caseSensitive && { caseSensitive }) }
			return index ? { ...common, index } : { ...common, children: treeOf(build, id) }
		})
}

/** Undefined for a route that is not shared, and for the one of every other address. */
function sharedRoute(build: ServerBuild, leaf: Route): SharedRoute | undefined {
	const chain: Route[] = []
	for (let route: Route | undefined = leaf; route; ) {
		chain.unshift(route)
		route = route.parentId === undefined ? undefined : build.routes[route.parentId]
	}
	const accesses = chain.map(accessOf).filter((access) => access !== undefined)
	const hasOwnPage = leaf.index || leaf.path !== undefined
	if (!hasOwnPage || chain.some(({ path }) => path?.includes('*'))) return undefined
	if (accessOf(leaf)?.kind !== 'shared') return undefined
	if (!accesses.every(({ kind }) => kind === 'shared' || kind === 'frame')) return undefined
	const parameters = accesses.flatMap((one) => (one.kind === 'shared' ? one.parameters : []))
	return { pattern: patternOf(build, leaf.id), parameters: [...new Set(parameters)].toSorted() }
}

function accessOf({ module }: Route): Access | undefined {
	return (module.loader as { access?: Access } | undefined)?.access
}

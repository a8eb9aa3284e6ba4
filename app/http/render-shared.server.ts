import type { ServerBuild } from '@remix-run/node'
import type { Services } from '#app/services.server.ts'
import { splitLocalPath } from '#app/shared/local-path.ts'
import { contentFields } from './kept-body.server.ts'
import type { Asked, Rendered } from './kept-pages.server.ts'
import './load-context.ts'
import { onlyRoute } from './narrow-build.server.ts'
import { createRenderers, type Renderers } from './remix-handler.server.ts'

/**
 * Renders a shared page. Remix is handed a request that nobody has sent: the address under which
 * the page is known and nothing else, no cookie and no language of a browser, so that nothing of
 * one visitor can stand on a page for all. Each page has a Remix of its own, of its routes alone.
 * `fields` are said with every such page.
 */
export function renderShared(
	build: ServerBuild,
	services: Services,
	fields: readonly string[],
): (asked: Asked) => Promise<Rendered> {
	const { origin } = services.settings
	const host = new URL(origin).host
	const renderers = new Map<string, Renderers>()
	const renderersOf = (routeId: string): Renderers => {
		const known = renderers.get(routeId) ?? createRenderers(onlyRoute(build, routeId), 'production')
		renderers.set(routeId, known)
		return known
	}
	return async ({ target, routeId, cartCount }) => {
		const responseHeaders = new Headers()
		const request = new Request(origin + target, { headers: { host } })
		const { language } = splitLocalPath(target)
		const response = await renderersOf(routeId)[language](request, {
			services,
			responseHeaders,
			address: '',
			nonce: undefined,
			cartCount,
		})
		const said = response.headers
		for (const [name, value] of responseHeaders) said.append(name, value)
		if (!said.has('cache-control')) said.set('cache-control', 'private, no-cache')
		said.append('vary', 'accept-encoding')
		return {
			status: response.status,
			body: Buffer.from(await response.arrayBuffer()),
			fields: [...fields, ...contentFields(said)],
			mayBeKept:
				response.status === 200 &&
				!said.has('set-cookie') &&
				!said.get('cache-control')?.includes('no-store'),
		}
	}
}

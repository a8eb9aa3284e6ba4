import type { RequestListener } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { RequestHandler } from 'express'
import type { Services } from '#app/services.server.ts'
import { type AppSettings, createApp } from './create-app.server.ts'
import { FrontDoor } from './front-door.server.ts'
import { KeptPages } from './kept-pages.server.ts'
import { createHouse, createRenderers, remixHandler } from './remix-handler.server.ts'
import { renderShared } from './render-shared.server.ts'
import { keptSecurityFields } from './security-headers.server.ts'

/** The whole site from a finished build: what is kept at the door, and the house behind it. */
export function createSite(
	settings: AppSettings,
	services: Services,
	build: ServerBuild,
): RequestListener {
	const render = renderShared(build, services, keptSecurityFields(settings))
	const door = new FrontDoor(build, services, settings, new KeptPages(services, render))
	const pages = remixHandler(createHouse(build, 'production'), services)
	return door.before(createApp(settings, { log: services.log, shared: door, pages }))
}

/** The site while it is being built: every page is rendered anew, from what the sources say now. */
export function createSiteInDevelopment(
	settings: AppSettings,
	services: Services,
	build: () => Promise<ServerBuild>,
	files: RequestHandler,
): RequestListener {
	const renderers = createRenderers(build, 'development')
	const pages = remixHandler((_, language) => renderers[language], services)
	return createApp(settings, { log: services.log, pages, development: files })
}

/**
 * Options of the Remix compiler. Every flag of the next major version is on, so that moving to
 * React Router 7 stays a matter of renaming imports.
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
	appDirectory: 'app',
	serverModuleFormat: 'esm',
	future: {
		v3_fetcherPersist: true,
		v3_lazyRouteDiscovery: true,
		v3_relativeSplatPath: true,
		v3_routeConfig: true,
		v3_singleFetch: true,
		v3_throwAbortReason: true,
	},
}

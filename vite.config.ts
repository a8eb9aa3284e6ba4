import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'
import { compressedFiles } from './scripts/compress-plugin.ts'
import { islands } from './scripts/island-plugin.ts'

/** Folders whose code runs on the server alone. */
const SERVER_FOLDERS = /\/(?:db|scripts|tests|app\/adapters)\//

/**
 * Refuses a browser build that would contain server code. Remix strips loaders and refuses files
 * named `.server`, but a component that imports the database builds without a word and ships the
 * driver to everybody.
 */
function refuseServerCodeInBrowser(): Plugin {
	let root = ''
	return {
		name: 'bekal:refuse-server-code-in-browser',
		enforce: 'post',
		apply: 'build',
		configResolved(config) {
			root = config.root
		},
		buildEnd() {
			if (this.environment.name !== 'client') return
			const inside = (id: string) => (id.startsWith(root) ? id.slice(root.length) : id)
			for (const id of this.getModuleIds()) {
				if (id.includes('/node_modules/') || !SERVER_FOLDERS.test(inside(id))) continue
				const importers = this.getModuleInfo(id)?.importers.map(inside).join(', ')
				this.error(`${inside(id)} runs on the server alone, but ${importers} imports it`)
			}
		},
	}
}

export default defineConfig({
	plugins: [
		tailwindcss(),
		islands(),
		remix(remixConfig),
		refuseServerCodeInBrowser(),
		compressedFiles(),
	],
	server: { fs: { strict: true } },
	build: {
		target: 'es2022',
		sourcemap: false,
		// Inlined assets would be `data:` addresses, which the content security policy refuses.
		assetsInlineLimit: 0,
	},
})

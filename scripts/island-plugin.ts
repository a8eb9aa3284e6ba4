import { basename, relative } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'

const QUERY = '?island'

/**
 * `import url from './zoom.island.ts?island'`: the address of a small script of its own, for a page
 * that works without it and ships no framework. In a build it is one minified file named by its
 * content; in development the file as Vite serves it.
 */
export function islands(): Plugin {
	let isBuild = false
	let root = ''
	return {
		name: 'bekal:islands',
		enforce: 'pre',
		configResolved(config) {
			isBuild = config.command === 'build'
			root = config.root
		},
		async load(id) {
			if (!id.endsWith(QUERY)) return
			const file = id.slice(0, -QUERY.length)
			if (!isBuild) return `export default ${JSON.stringify(`/${relative(root, file)}`)}`
			const { outputFiles } = await build({
				entryPoints: [file],
				bundle: true,
				minify: true,
				format: 'esm',
				target: 'es2022',
				write: false,
			})
			const [script] = outputFiles
			if (!script) throw new Error(`${file} came out empty`)
			const name = basename(file).replace('.island.ts', '.js')
			const asset = this.emitFile({ type: 'asset', name, source: script.contents })
			// Vite's own mark for an asset's public address, which it fills in when all names are known.
			return `export default "__VITE_ASSET__${asset}__"`
		},
	}
}

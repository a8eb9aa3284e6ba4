import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const COMPRESSIBLE = /\.(css|js|svg|json)$/

/**
 * Writes beside each text file of the browser's build what is sent of it, `.br` and `.gz`, with all
 * the care that a server has no time for: `app/http/compressed-files` hands them out.
 */
export function compressedFiles(): Plugin {
	return {
		name: 'bekal:compressed-files',
		apply: 'build',
		writeBundle({ dir }) {
			if (this.environment.name !== 'client' || dir === undefined) return
			const folder = join(dir, 'assets')
			for (const name of readdirSync(folder).filter((file) => COMPRESSIBLE.test(file))) {
				const content = readFileSync(join(folder, name))
				const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
				writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params }))
				writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }))
			}
		},
	}
}

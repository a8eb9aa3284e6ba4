import { readdirSync } from 'node:fs'
import { extname } from 'node:path'
import type { RequestHandler } from 'express'
import { chooseEncoding } from './accept-encoding.ts'

const SUFFIXES = { br: '.br', gzip: '.gz', identity: null } as const

/**
 * Leads whoever takes it to the form of a file that the build has compressed; stands before what
 * serves the folder's files. The folder is read once: a build does not change while it is served.
 */
export function compressedFiles(folder: string): RequestHandler {
	const files = new Set(readdirSync(folder))
	return (req, res, next) => {
		const name = req.path.slice(1)
		const encoding = chooseEncoding(req.get('accept-encoding'))
		const suffix = SUFFIXES[encoding]
		if (suffix !== null && files.has(name + suffix)) {
			res.type(extname(name))
			res.set('content-encoding', encoding)
			req.url += suffix
		}
		if (files.has(`${name}.br`)) res.vary('accept-encoding')
		next()
	}
}

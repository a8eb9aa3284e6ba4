import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Encoding, encodings } from './accept-encoding.ts'

const compressGzip = promisify(gzip)
const compressBrotli = promisify(brotliCompress)

/** While somebody waits. */
const QUICK = { gzip: 5, br: 4 } as const
/** For what many will be sent. */
const BEST = { gzip: 9, br: 11 } as const
/** What gains by being compressed; pictures do not. */
const COMPRESSIBLE = /^text\/|[/+](json|xml|javascript)\b|^image\/svg/
/** Fields that belong to a connection or to a body, which are written anew. */
const OWN_FIELDS = new Set(['connection', 'content-length', 'date', 'etag', 'transfer-encoding'])

/** A body in one encoding, with the fields it is sent with: names and values in turn. */
export interface Representation {
	readonly body: Buffer
	readonly fields: readonly string[]
	/** the fields of an answer that there is nothing new */
	readonly unchangedFields: readonly string[]
}

/** Content with what else is said of it: names and values in turn. */
export interface Content {
	readonly body: Buffer
	readonly fields: readonly string[]
}

/** What a page is sent as: one content, several ways to write it down. */
export interface KeptBody {
	readonly content: Content
	/** names the content, whatever its encoding; the middle of every entity tag */
	readonly hash: string
	readonly representations: Readonly<Record<Encoding, Representation>>
	readonly bytes: number
	/** whether it was compressed with all the care there is */
	readonly isBest: boolean
}

/** The fields of a response that are said again with every copy of it. */
export function contentFields(headers: Headers): string[] {
	return [...headers].filter(([name]) => !OWN_FIELDS.has(name)).flat()
}

/** Names a content by its bytes and its fields, so that a new policy is no old page. */
export function hashContent({ body, fields }: Content): string {
	const hash = createHash('sha256').update(fields.join('\n')).update('\n\n').update(body)
	return hash.digest('base64url').slice(0, 22)
}

/** Writes a content down in every encoding, off the main thread. */
export async function writeDown(content: Content, quality: 'quick' | 'best'): Promise<KeptBody> {
	const hash = hashContent(content)
	const level = quality === 'best' ? BEST : QUICK
	const type = content.fields[content.fields.indexOf('content-type') + 1] ?? ''
	const bodies = { identity: content.body, gzip: content.body, br: content.body }
	if (COMPRESSIBLE.test(type)) {
		const params = {
			[constants.BROTLI_PARAM_QUALITY]: level.br,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
			[constants.BROTLI_PARAM_SIZE_HINT]: content.body.length,
		}
		bodies.gzip = await compressGzip(content.body, { level: level.gzip })
		bodies.br = await compressBrotli(content.body, { params })
	}
	const representations = Object.fromEntries(
		encodings.map((encoding) => {
			const isPlain = bodies[encoding] === content.body
			const tag = isPlain ? hash : `${hash}-${encoding}${quality === 'best' ? '-9' : ''}`
			return [encoding, represent(content, bodies[encoding], isPlain ? null : encoding, tag)]
		}),
	) as Record<Encoding, Representation>
	const bytes = encodings.reduce((sum, one) => sum + bodies[one].length, 4_096)
	return { content, hash, representations, bytes, isBest: quality === 'best' }
}

function represent(
	content: Content,
	body: Buffer,
	encoding: Encoding | null,
	tag: string,
): Representation {
	const unchangedFields = [...content.fields, 'etag', `"${tag}"`]
	const fields = [...unchangedFields, 'content-length', String(body.length)]
	if (encoding) fields.push('content-encoding', encoding)
	return { body, fields, unchangedFields }
}

/** True when somebody has this content already, in whichever encoding (RFC 9110, 13.1.2). */
export function isKnown(hash: string, ifNoneMatch: string | undefined): boolean {
	if (ifNoneMatch === undefined) return false
	if (ifNoneMatch.trim() === '*') return true
	return ifNoneMatch.split(',').some(
		(tag) =>
			tag
				.trim()
				.replace(/^W\//, '')
				.slice(1, hash.length + 1) === hash,
	)
}

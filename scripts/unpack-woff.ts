import { inflateSync } from 'node:zlib'
import { invariant } from '#app/shared/invariant.ts'

const SIGNATURE = 'wOFF'
const WOFF_HEAD = 44
const WOFF_ENTRY = 20
const SFNT_HEAD = 12
const SFNT_ENTRY = 16
const ALIGNED = 4

/**
 * A font as it was before it was packed for the web: Pango reads TrueType and not WOFF.
 *
 * Source: WOFF File Format 1.0, W3C Recommendation, sections 3 to 5.
 */
export function unpackWoff(woff: Buffer): Buffer {
	invariant(woff.toString('latin1', 0, ALIGNED) === SIGNATURE, 'a font packed as WOFF 1')
	const count = woff.readUInt16BE(12)
	const tables = Array.from({ length: count }, (_, index) => tableAt(woff, index))
	const head = Buffer.alloc(SFNT_HEAD + SFNT_ENTRY * count)
	const power = Math.floor(Math.log2(count))
	const range = SFNT_ENTRY * 2 ** power
	woff.copy(head, 0, 4, 8)
	head.writeUInt16BE(count, 4)
	head.writeUInt16BE(range, 6)
	head.writeUInt16BE(power, 8)
	head.writeUInt16BE(SFNT_ENTRY * count - range, 10)
	const parts = [head]
	let offset = head.byteLength
	for (const [index, { tag, checksum, data }] of tables.entries()) {
		const entry = SFNT_HEAD + SFNT_ENTRY * index
		tag.copy(head, entry)
		head.writeUInt32BE(checksum, entry + 4)
		head.writeUInt32BE(offset, entry + 8)
		head.writeUInt32BE(data.byteLength, entry + 12)
		const padded = Buffer.alloc(Math.ceil(data.byteLength / ALIGNED) * ALIGNED)
		data.copy(padded)
		parts.push(padded)
		offset += padded.byteLength
	}
	return Buffer.concat(parts)
}

function tableAt(woff: Buffer, index: number): { tag: Buffer; checksum: number; data: Buffer } {
	const entry = WOFF_HEAD + WOFF_ENTRY * index
	const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) =>
		woff.readUInt32BE(entry + at),
	) as [number, number, number, number]
	const bytes = woff.subarray(offset, offset + packed)
	// A table that would not get smaller is left as it is.
	const data = packed < length ? inflateSync(bytes) : bytes
	invariant(data.byteLength === length, 'a table of the font has the length it says')
	return { tag: woff.subarray(entry, entry + 4), checksum, data }
}

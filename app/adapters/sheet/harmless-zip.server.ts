import { inflateRawSync } from 'node:zlib'
import { badSheet } from '#app/shared/sheet.ts'

/** What all files of a workbook may come to, unpacked: far above five thousand rows of ours. */
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024
const MOST_FILES = 200
const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

/**
 * Looks through the directory of a packed workbook before anything unpacks it, and unpacks every
 * file once with a limit: sizes that are told can be lies. Refuses `sheet.unpacks_too_large`,
 * `sheet.macros`, and `sheet.unreadable` for what is no workbook of that kind.
 */
export function requireHarmlessZip(bytes: Uint8Array): void {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const files = entriesOf(view)
	if (files.some(({ name }) => /vbaProject/i.test(name))) throw badSheet('sheet.macros')
	if (!files.some(({ name }) => name === 'xl/workbook.xml')) throw badSheet('sheet.unreadable')
	let left = MOST_UNPACKED_BYTES
	for (const file of files) {
		if (file.unpacked > left) throw badSheet('sheet.unpacks_too_large')
		left -= unpackedBytes(view, file)
	}
}

interface Entry {
	readonly name: string
	readonly method: number
	readonly packed: number
	readonly unpacked: number
	readonly offset: number
}

function entriesOf(view: Buffer): Entry[] {
	const end = endOf(view)
	const count = view.readUInt16LE(end + 10)
	if (count > MOST_FILES) throw badSheet('sheet.unpacks_too_large')
	const entries: Entry[] = []
	let at = view.readUInt32LE(end + 16)
	for (let index = 0; index < count; index += 1) {
		if (at + ENTRY_BYTES > view.length || view.readUInt32LE(at) !== ENTRY) {
			throw badSheet('sheet.unreadable')
		}
		if (view.readUInt16LE(at + 8) & ENCRYPTED) throw badSheet('sheet.old_or_locked')
		const nameLength = view.readUInt16LE(at + 28)
		entries.push({
			name: view.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
			method: view.readUInt16LE(at + 10),
			packed: view.readUInt32LE(at + 20),
			unpacked: view.readUInt32LE(at + 24),
			offset: view.readUInt32LE(at + 42),
		})
		at += ENTRY_BYTES + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
	}
	return entries
}

/** Where the directory's end is written: at the end of the file, before a comment. */
function endOf(view: Buffer): number {
	const first = Math.max(0, view.length - END_BYTES - LONGEST_COMMENT)
	for (let at = view.length - END_BYTES; at >= first; at -= 1) {
		if (view.readUInt32LE(at) === END) return at
	}
	throw badSheet('sheet.unreadable')
}

function unpackedBytes(view: Buffer, { method, packed, unpacked, offset }: Entry): number {
	if (offset + LOCAL_BYTES > view.length) throw badSheet('sheet.unreadable')
	const from =
		offset + LOCAL_BYTES + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
	const data = view.subarray(from, from + packed)
	if (method === STORED) return data.length
	if (method !== DEFLATED) throw badSheet('sheet.unreadable')
	try {
		return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) }).length
	} catch (error) {
		const isBomb = error instanceof RangeError
		throw badSheet(isBomb ? 'sheet.unpacks_too_large' : 'sheet.unreadable')
	}
}

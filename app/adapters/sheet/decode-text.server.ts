import { isUtf8 } from 'node:buffer'
import { badSheet } from '#app/shared/sheet.ts'

const BYTE_ORDER_MARKS = [
	{ bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
	{ bytes: [0xff, 0xfe], encoding: 'utf-16le' },
	{ bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as Windows-1252, which Excel
 * saves CSV in. Refuses `sheet.unreadable` for what is no text: it has null bytes, or those of a
 * picture.
 */
export function decodeText(bytes: Uint8Array): string {
	const mark = BYTE_ORDER_MARKS.find(({ bytes: mark }) =>
		mark.every((byte, index) => bytes[index] === byte),
	)
	if (mark) return textIn(bytes, mark.encoding)
	if (bytes.includes(0)) return textIn(bytes, utf16Of(bytes))
	return textIn(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

/** Which half of each pair of bytes is empty in a text of mostly Latin letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
	return bytes[0] === 0 ? 'utf-16be' : 'utf-16le'
}

function textIn(bytes: Uint8Array, encoding: string): string {
	let text: string
	try {
		text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
	} catch {
		throw badSheet('sheet.unreadable')
	}
	// Control characters beside tab and line breaks: no program saves a sheet with them.
	if (/[^\P{Cc}\t\r\n]/u.test(text)) throw badSheet('sheet.unreadable')
	return text
}

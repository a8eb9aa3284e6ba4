import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '#scripts/processes.ts'
import { unpackWoff } from '#scripts/unpack-woff.ts'

describe('a face unpacked from WOFF', () => {
	it('is TrueType with its own name and every table', () => {
		const file = '@fontsource/young-serif/files/young-serif-latin-400-normal.woff'
		const woff = readFileSync(createRequire(import.meta.url).resolve(file))
		const font = unpackWoff(woff)
		expect(font.readUInt32BE(0)).toBe(0x0001_0000)
		expect(font.readUInt16BE(4)).toBe(woff.readUInt16BE(12))
		expect(font.byteLength).toBe(woff.readUInt32BE(16))
		expect(font).toEqual(readFileSync(join(ROOT, 'app/adapters/social-picture/young-serif.ttf')))
		expect(font.includes(Buffer.from('Young Serif', 'utf16le').swap16())).toBe(true)
	})

	it('is refused where it is none', () => {
		expect(() => unpackWoff(Buffer.from('wOF2 and so on'))).toThrow('WOFF 1')
	})
})

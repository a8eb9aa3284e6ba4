import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPrivatePictures } from '#app/adapters/media/private-pictures.server.ts'
import type { ProofPictures } from '#app/domain/payments/proof-pictures.ts'

let folder: string
let pictures: ProofPictures

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'bekal-proofs-'))
	pictures = createPrivatePictures({ folder })
})

afterEach(() => {
	rmSync(folder, { recursive: true, force: true })
})

const picture = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#c05020' } })

describe('private pictures', () => {
	it('are taken away with what they were sent for, and nothing else is', async () => {
		const papers = createPrivatePictures({ folder })
		const bytes = await picture(30, 20).png().toBuffer()
		const [one, other] = [await papers.store(bytes), await papers.store(bytes)]
		await papers.remove(one)
		await papers.remove('../../etc/passwd')
		expect([await papers.read(one), (await papers.read(other)) !== null]).toEqual([null, true])
	})

	it('are drawn anew: upright, within 1600 pixels, without a word of where they come from', async () => {
		const bytes = await picture(3_000, 200)
			.withExif({ IFD0: { Artist: 'Rini' } })
			.withMetadata({ orientation: 6 })
			.png()
			.toBuffer()
		const kept = await pictures.read(await pictures.store(bytes))
		const { format, width, height, exif } = await sharp(kept ?? undefined).metadata()
		expect({ format, width, height, exif }).toEqual({
			format: 'jpeg',
			width: 107,
			height: 1_600,
			exif: undefined,
		})
	})

	it('have keys that nobody can guess, another for each sending', async () => {
		const bytes = await picture(20, 20).webp().toBuffer()
		const keys = [await pictures.store(bytes), await pictures.store(bytes)]
		expect(new Set(keys).size).toBe(2)
		for (const key of keys) expect(key).toMatch(/^[\w-]{32}$/)
	})

	it.each(['%PDF-1.7', '<svg xmlns="http://www.w3.org/2000/svg"/>', '', '\xff\xd8\xff'])(
		'refuse what is no whole picture: %j',
		async (text) => {
			await expect(pictures.store(Buffer.from(text, 'latin1'))).rejects.toMatchObject({
				code: 'catalogue.picture_unreadable',
			})
			expect(readdirSync(folder)).toEqual([])
		},
	)

	it('are found by their key alone, never by a path', async () => {
		await pictures.store(await picture(20, 20).jpeg().toBuffer())
		for (const key of ['', '../x', 'x'.repeat(32), `../${folder.slice(-29)}`]) {
			expect(await pictures.read(key)).toBeNull()
		}
	})
})

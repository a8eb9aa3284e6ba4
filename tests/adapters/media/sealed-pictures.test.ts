import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { createSealedPictures } from '#app/adapters/media/sealed-pictures.server.ts'
import { aVault } from '#tests/support/making.ts'

const folder = mkdtempSync(join(tmpdir(), 'bekal-scans-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('keeps a photo as ciphertext that its box alone opens, made anew', async () => {
	const scans = createSealedPictures({ folder })
	const box = aVault()
	const photo = await sharp({
		create: { width: 40, height: 30, channels: 3, background: '#cdc2b6' },
	})
		.withExif({ IFD0: { Artist: 'Siti Rukmini' } })
		.jpeg()
		.toBuffer()
	const key = await scans.store(photo, box)
	const [file = ''] = readdirSync(folder)
	const kept = readFileSync(join(folder, file))
	expect(kept.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
	expect(kept.includes('JFIF')).toBe(false)
	const read = Buffer.from((await scans.read(key, box)) ?? [])
	expect((await sharp(read).metadata()).format).toBe('jpeg')
	expect(read.includes('Siti')).toBe(false)
	await expect(scans.read(key, aVault())).rejects.toThrow()
	expect(await scans.read('../evil', box)).toBeNull()
	await expect(scans.store(Buffer.from('no picture'), box)).rejects.toMatchObject({
		code: 'catalogue.picture_unreadable',
	})
})

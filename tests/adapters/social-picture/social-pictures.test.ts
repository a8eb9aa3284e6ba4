import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFolderMedia } from '#app/adapters/media/folder-media.server.ts'
import { createSocialPictures } from '#app/adapters/social-picture/social-pictures.server.ts'
import type { SocialPicture } from '#app/domain/catalogue/social-picture.ts'

let home: string
let photo: Pick<SocialPicture, 'mediaKey' | 'mediaWidth'>

beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), 'bekal-social-'))
	const bytes = await sharp({
		create: { width: 800, height: 600, channels: 3, background: '#2f7455' },
	})
		.jpeg()
		.toBuffer()
	const { mediaKey, width } = await createFolderMedia({ folder: join(home, 'media') }).store(bytes)
	photo = { mediaKey, mediaWidth: width }
})

afterAll(() => rmSync(home, { recursive: true }))

let folders = 0

function open(options: { keep?: number } = {}) {
	folders += 1
	const folder = join(home, `shared-${folders}`)
	return {
		folder,
		pictures: createSocialPictures({ folder, mediaFolder: join(home, 'media'), ...options }),
	}
}

const ofProduct = (changes: Partial<SocialPicture> = {}): SocialPicture => ({
	slug: 'keset',
	language: 'id',
	title: 'Keset Bunga',
	line: 'Rp30.000',
	note: 'Karya warga binaan',
	...photo,
	...changes,
})

const filesIn = (folder: string) =>
	(readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith('.jpg'))

/** Where on a picture the ink of words is, as the share of dark pixels right of the photograph. */
async function inkOf(picture: Uint8Array): Promise<number> {
	const { data } = await sharp(picture)
		.extract({ left: 640, top: 150, width: 540, height: 420 })
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true })
	return data.filter((level) => level < 110).length / data.length
}

describe('the picture of a shared link', () => {
	it('has the size that networks show, the photograph left and the words right', async () => {
		const { pictures } = open()
		const drawn = (await pictures.draw(ofProduct())) ?? new Uint8Array()
		const { format, width, height } = await sharp(drawn).metadata()
		expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
		expect(drawn.byteLength).toBeLessThan(300_000)
		const { data } = await sharp(drawn)
			.extract({ left: 280, top: 280, width: 1, height: 1 })
			.raw()
			.toBuffer({ resolveWithObject: true })
		expect([...data].map((level) => Math.round(level / 16))).toEqual([3, 7, 5])
		expect(await inkOf(drawn)).toBeGreaterThan(0.01)
	})

	it('is drawn once, and again only when it shows something else', async () => {
		const { folder, pictures } = open()
		const first = await pictures.draw(ofProduct())
		const [file = ''] = filesIn(folder)
		expect(await pictures.draw(ofProduct())).toEqual(first)
		await pictures.draw(ofProduct({ language: 'en' }))
		await pictures.draw(ofProduct({ line: 'Rp35.000' }))
		expect(filesIn(folder)).toHaveLength(2)
		expect(filesIn(folder)).not.toContain(file)
	})

	it('is of the shop itself where there is no product', async () => {
		const { pictures } = open()
		const drawn = await pictures.draw(ofProduct({ slug: null, mediaKey: null, line: '' }))
		expect(drawn?.byteLength).toBeGreaterThan(20_000)
	})

	it.each([
		['markup', '<span size="999999">&amp;</b> & <'],
		['control characters', 'Ke\0set\u0007\uD800 \u202E'],
		['one word without an end', 'Keset'.repeat(400)],
		['a script no face has', '🧶𓀀 keset क्ष'],
		['nothing', ''],
	])('is drawn for a name of %s', async (_, title) => {
		const { pictures } = open()
		const drawn = (await pictures.draw(ofProduct({ title }))) ?? new Uint8Array()
		expect(await sharp(drawn).metadata()).toMatchObject({ width: 1200, height: 630 })
	})

	it('is forgotten when it is the oldest of too many', async () => {
		const { folder, pictures } = open({ keep: 2 })
		for (const slug of ['a', 'b', 'c']) await pictures.draw(ofProduct({ slug }))
		expect(filesIn(folder)).toHaveLength(2)
		expect(filesIn(folder).join()).not.toContain('a/')
	})

	it('is not promised to more people than can be served', async () => {
		const { pictures } = open()
		const asked = Array.from({ length: 30 }, (_, index) =>
			pictures.draw(ofProduct({ slug: `keset-${index % 2}` })),
		)
		const answers = await Promise.all(asked)
		expect(answers.filter((answer) => answer === null)).toHaveLength(6)
	})
})

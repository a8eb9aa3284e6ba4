import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderPictures } from '#app/adapters/media/folder-pictures.server.ts'
import { createTurns } from '#app/adapters/media/turns.ts'
import type { PictureFiles } from '#app/domain/pictures/picture-files.ts'
import { newId } from '#app/shared/ids.ts'
import { aPicture } from '#tests/support/pictures.ts'

let home: string
let files: PictureFiles
const at = (...parts: string[]) => join(home, ...parts)

beforeEach(() => {
	home = mkdtempSync(join(tmpdir(), 'bekal-uploads-'))
	files = createFolderPictures({ waiting: at('waiting'), media: at('media') })
})

afterEach(() => {
	rmSync(home, { recursive: true, force: true })
})

describe('the files of an upload', () => {
	it('lie where no address leads until they are published, and then there alone', async () => {
		const id = newId()
		const { mediaKey, width } = await files.keep(id, await aPicture())
		const picture = { id, mediaKey, restsOnConsent: false }
		expect(existsSync(at('media'))).toBe(false)
		expect(await files.read(picture, `${width}.webp`)).not.toBeNull()
		await files.publish(picture)
		await files.publish(picture)
		expect(readdirSync(at('media'))).toEqual([mediaKey])
		expect(readdirSync(at('waiting'))).toEqual([])
		expect(await files.read(picture, `${width}.webp`)).not.toBeNull()
	})

	it('of the same picture sent twice are public once, and one that is taken away stays public', async () => {
		const bytes = await aPicture()
		const ids = [newId(), newId()]
		for (const id of ids) await files.keep(id, bytes)
		const mediaKey = files.keyOf(bytes)
		const isMarked = () => existsSync(at('media', mediaKey, '.rests-on-consent'))
		const [first = '', second = ''] = ids
		await files.publish({ id: first, mediaKey, restsOnConsent: false })
		expect(isMarked()).toBe(false)
		await files.publish({ id: second, mediaKey, restsOnConsent: true })
		await files.publish({ id: first, mediaKey, restsOnConsent: false })
		expect(isMarked()).toBe(true)
		await files.unpublish(mediaKey)
		for (const id of ids) await files.keep(id, bytes)
		const all = ids.map((id, index) => ({ id, mediaKey, restsOnConsent: index === 0 }))
		await Promise.all(all.map((one) => files.publish(one)))
		expect(isMarked()).toBe(true)
		expect(readdirSync(at('media'))).toEqual([mediaKey])
		await files.remove(ids[0] ?? '')
		expect(readdirSync(at('media'))).toEqual([mediaKey])
	})

	it('are read by the names of forms alone', async () => {
		const id = newId()
		const { mediaKey } = await files.keep(id, await aPicture())
		for (const name of ['colour', '../x', '640.png', '640.jpeg/..', '']) {
			expect(await files.read({ id, mediaKey }, name)).toBeNull()
		}
		expect(await files.read({ id: '..', mediaKey }, '640.jpeg')).toBeNull()
		expect(await files.read({ id, mediaKey: '..' }, '640.jpeg')).not.toBe(undefined)
	})

	it('that a crash left half written go after an hour; what waits so long is named', async () => {
		const id = newId()
		mkdirSync(at('waiting', `${id}.x.part`), { recursive: true })
		mkdirSync(at('waiting', id))
		expect(await files.listOld()).toEqual([])
		const longAgo = new Date(Date.now() - 2 * 3_600_000)
		for (const name of readdirSync(at('waiting'))) utimesSync(at('waiting', name), longAgo, longAgo)
		expect(await files.listOld()).toEqual([id])
		expect(readdirSync(at('waiting'))).toEqual([id])
	})
})

describe('turns', () => {
	it('let so many work at once and so many wait, in the order they came', async () => {
		const full = new Error('full')
		const inTurn = createTurns({ atOnce: 2, waiting: 2, refuse: () => full })
		const ended: number[] = []
		const open: (() => void)[] = []
		const work = (number: number) =>
			inTurn(async () => {
				await new Promise<void>((resolve) => open.push(resolve))
				ended.push(number)
			})
		const all = [1, 2, 3, 4].map(work)
		await expect(work(5)).rejects.toBe(full)
		expect(open).toHaveLength(2)
		while (ended.length < 4) {
			open.shift()?.()
			await new Promise((resolve) => setImmediate(resolve))
		}
		await Promise.all(all)
		expect(ended).toEqual([1, 2, 3, 4])
	})
})

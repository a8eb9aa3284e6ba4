import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { onSqlite } from '#tests/support/database.ts'
import { hostileFiles, MARKER } from '#tests/support/hostile-files.ts'
import { SHOP_ORIGIN } from '#tests/support/pages.ts'
import { openPictureDesk, type PictureDesk } from '#tests/support/picture-desk.ts'
import { aPicture } from '#tests/support/pictures.ts'

const MEGABYTE = 1024 * 1024
/** What decoding pictures of 40 megapixels, a few at a time, may take of the machine. */
const MOST_GROWTH_BYTES = 512 * MEGABYTE
const BODY_TOO_LARGE = 413
const HEIF = { operation: ['VipsForeignLoadHeifBuffer'] }

/** Every file below a folder. */
function filesIn(folder: string): string[] {
	if (!existsSync(folder)) return []
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
}

/** Decodes a kept file whole, and says what it is and whether it tells more than its pixels. */
async function lookInto(file: string): Promise<{ format: string; told: string[] }> {
	const bytes = readFileSync(file)
	const image = sharp(bytes, { failOn: 'warning' })
	const { format, exif, xmp, iptc, icc, orientation, comments } = await image.metadata()
	await image.stats()
	const told = Object.entries({ exif, xmp, iptc, icc, orientation, comments })
		.filter(([, value]) => value !== undefined)
		.map(([name]) => name)
	if (bytes.includes(MARKER) || bytes.includes('<script')) told.push('marker')
	return { format, told }
}

onSqlite('what is no clean picture', (database) => {
	let desk: PictureDesk
	beforeEach(async () => {
		desk = await openPictureDesk(database)
	})
	afterEach(() => desk.pages.close())

	const kept = () => filesIn(desk.pages.folder).filter((file) => !file.includes('.sqlite'))
	const countUploads = async () =>
		(await database.db.selectFrom('picture_uploads').select('id').execute()).length

	/** All that is kept is a form of a picture that was drawn anew from its pixels. */
	async function expectOnlyCleanPictures(): Promise<void> {
		sharp.unblock(HEIF)
		for (const file of kept()) {
			if (file.endsWith('/colour')) {
				expect(readFileSync(file, 'utf8')).toMatch(/^#[0-9a-f]{6}$/)
				continue
			}
			expect(file).toMatch(/\/waiting\/[0-9a-z]{26}\/\d{1,4}\.(avif|webp|jpeg)$/)
			const { format, told } = await lookInto(file)
			expect(told, file).toEqual([])
			expect(file.endsWith(format === 'heif' ? '.avif' : `.${format}`), file).toBe(true)
		}
		sharp.block(HEIF)
	}

	it('never breaks the shop, and nothing is kept but clean pictures', async () => {
		const files = await hostileFiles()
		expect(files.length).toBeGreaterThanOrEqual(60)
		const before = process.memoryUsage.rss()
		let most = before
		const wrong: string[] = []
		const send = async ({ name, bytes, taken }: (typeof files)[number]) => {
			const answer = await desk.sendRaw('officer', new Uint8Array(bytes))
			const isRight = taken ? answer.status === 201 : [400, BODY_TOO_LARGE].includes(answer.status)
			if (!isRight) wrong.push(`${name}: ${answer.status} ${await answer.text()}`)
			else await answer.arrayBuffer()
			most = Math.max(most, process.memoryUsage.rss())
		}
		for (let at = 0; at < files.length; at += 4)
			await Promise.all(files.slice(at, at + 4).map(send))
		expect(wrong).toEqual([])
		expect(await countUploads()).toBe(files.filter(({ taken }) => taken).length)
		expect(most - before).toBeLessThan(MOST_GROWTH_BYTES)
		await expectOnlyCleanPictures()
		expect(desk.pages.logged.filter(({ level }) => Number(level) >= 50)).toEqual([])
	}, 60_000)

	it('in a form is judged by what it is, whatever it is called', async () => {
		const picture = new Uint8Array(await aPicture(120, 90))
		const names = ['../../../etc/passwd', 'C:\\foto.exe', 'a\0b.jpg', 'x'.repeat(5_000), '<b>.svg']
		const form = new FormData()
		form.set('untuk', 'product')
		form.set('milik', 'keset')
		const types = ['text/html', 'image/svg+xml', 'application/x-php', '', 'image/jpeg; x=<']
		for (const [index, name] of names.entries()) {
			form.append('photos', new File([picture, String(index)], name, { type: types[index] ?? '' }))
		}
		const answer = await desk.post('officer', '/bengkel/foto/unggah', { body: form })
		expect(answer.headers.get('location')).toBe('/bengkel/foto?terkirim=5')
		await expectOnlyCleanPictures()
	})

	it('as a broken or an endless form is refused without reading on', async () => {
		const path = '/bengkel/foto/unggah'
		const part = (head: string, body = 'x') => `--b\r\n${head}\r\n\r\n${body}\r\n`
		const file = 'content-disposition: form-data; name="photos"; filename="a.jpg"'
		const multipart = 'multipart/form-data; boundary=b'
		const bodies: [string, string][] = [
			['multipart/form-data', part(file)],
			[multipart, ''],
			[multipart, part(file)],
			[multipart, `${part('content-disposition: form-data')}--b--`],
			[multipart, `${part('content-disposition: nonsense')}--b--`],
			[multipart, `${part(`content-type: multipart/mixed; boundary=c\r\n${file}`)}--b--`],
			[multipart, `${part(`${file}\r\n${'x'.repeat(100_000)}: y`)}--b--`],
			[multipart, `${part(file).repeat(5_000)}--b--`],
			[multipart, `${part('content-disposition: form-data; name="f"').repeat(5_000)}--b--`],
			[multipart, `${part('content-disposition: form-data; name="photos"')}--b--`],
			['multipart/form-data; boundary=', part(file)],
			[`multipart/form-data; boundary=${'b'.repeat(9_000)}`, part(file)],
			['application/json', '{"photos": "x"}'],
			['text/plain', 'photos=x'],
		]
		for (const [type, body] of bodies) {
			const headers = { 'content-type': type }
			const answer = await desk.post('officer', path, { body, headers })
			expect(answer.status, `${type} ${body.slice(0, 80)}`).toBe(400)
			await answer.arrayBuffer()
		}
		expect(await countUploads()).toBe(0)
	})

	it('without an end is cut off at its limit', async () => {
		const before = process.memoryUsage.rss()
		for (const path of ['/bengkel/foto/kirim?nomor=nomor-tanpa-akhir-1', '/bengkel/foto/unggah']) {
			expect(await sentWithoutEnd(path)).toMatch(/^HTTP\/1\.1 4\d\d|^$/)
		}
		expect(process.memoryUsage.rss() - before).toBeLessThan(MOST_GROWTH_BYTES)
		const broken = await brokenOff(
			'/bengkel/foto/kirim?nomor=nomor-yang-putus-1&untuk=product&milik=x',
		)
		expect(broken).toBe('')
		expect(await countUploads()).toBe(0)
		expect(kept()).toEqual([])
		expect((await desk.read('officer', '/bengkel/foto')).status).toBe(200)
	})

	function headOf(path: string, cookie: string, more: Record<string, string>): string {
		const fields = {
			host: 'shop.example',
			origin: SHOP_ORIGIN,
			cookie,
			connection: 'close',
			'content-type': 'multipart/form-data; boundary=b',
			...more,
		}
		const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
		return [`POST ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
	}

	/** Sends chunk after chunk until somebody hangs up or answers; at most 64 MB. */
	async function sentWithoutEnd(path: string): Promise<string> {
		const socket = connect(Number(new URL(desk.pages.url).port), '127.0.0.1')
		const answer = text(socket).catch(() => '')
		socket.on('error', () => {})
		socket.write(headOf(path, await desk.cookieOf('officer'), { 'transfer-encoding': 'chunked' }))
		const file = '--b\r\ncontent-disposition: form-data; name="photos"; filename="a"\r\n\r\n'
		socket.write(`${file.length.toString(16)}\r\n${file}\r\n`)
		const chunk = Buffer.alloc(MEGABYTE, 1)
		for (let sent = 0; sent < 64 && !socket.destroyed && socket.writable; sent++) {
			socket.write(`${chunk.length.toString(16)}\r\n`)
			socket.write(chunk)
			const isFull = !socket.write('\r\n')
			if (isFull) await Promise.race([answer, new Promise((done) => socket.once('drain', done))])
		}
		socket.end()
		return (await answer).slice(0, 12)
	}

	/** Promises a megabyte, sends half of it and hangs up. */
	async function brokenOff(path: string): Promise<string> {
		const socket = connect(Number(new URL(desk.pages.url).port), '127.0.0.1')
		const answer = text(socket).catch(() => '')
		socket.write(
			headOf(path, await desk.cookieOf('officer'), { 'content-length': String(MEGABYTE) }),
		)
		socket.write(Buffer.alloc(MEGABYTE / 2))
		await new Promise((done) => setImmediate(done))
		socket.destroy()
		return await answer
	}
})

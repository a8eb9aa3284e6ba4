import { afterEach, beforeEach, expect, it } from 'vitest'
import { registerPartner } from '#app/domain/workshop/register-partner.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { officer } from '#tests/support/making.ts'
import { loadRoutes } from '#tests/support/pages.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const FUNDS = '/keuangan/modal'

/** Every parameter that a page of the books knows. */
const NAMES = [
	...['cari', 'per', 'tampil', 'sesudah', 'dari', 'sampai', 'bulan', 'kabar', 'hasil', 'saring'],
	...['selesai', 'daftar', 'jenis', 'cocok', 'cara', 'tempat', 'tahap', 'pihak', 'beda', 'banding'],
	...['mutasi', 'diulang', 'terkirim', 'diminta', 'susunan', 'ukuran', 'nama', 'bentuk'],
]
const all = (value: string) => new URLSearchParams(NAMES.map((name) => [name, value])).toString()

/** What no page of ours asks for: names every object has, far keys, days that are none. */
const QUERIES = [
	all('__proto__'),
	'sesudah=999999999999999&dari=9999-12-01&sampai=9999-12-31&bulan=9999-12&per=0202-07-01',
	`sesudah=${'0'.repeat(26)}&bulan=2199-12&per=2199-12-31`,
	'sesudah=1900-01-01.1&dari=1900-01-01&sampai=2199-12-31',
]

// What is asked is judged before any engine hears of it.
onSqlite('whatever is asked of the books', (database) => {
	let desk: Desk
	let known: Readonly<Record<string, string>>
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		const { shop, goods } = desk
		const { number } = await finalOrder(shop, goods.variantId)
		await registerPartner(shop, { code: 'AJP', name: 'PT Mitra Contoh' }, officer)
		const requestId = newId()
		const asked = { intent: 'ask', requestId, fund: 'cash', amount: '1.000', note: 'Kas kecil' }
		expect((await desk.send('treasurer', FUNDS, asked)).status).toBe(303)
		known = {
			'akun/:code': 'akun/1110',
			'jurnal/:number': 'jurnal/1',
			'periode/:month': `periode/${dateInMagetan(shop.clock.now()).slice(0, 7)}`,
			'buku/:book': 'buku/bku',
			'unduh/:file': 'unduh/bku.csv',
			'tabungan/:code': `tabungan/${goods.members[0]}`,
			'mitra/:code': 'mitra/AJP',
			'permintaan/:id': `permintaan/${requestId}`,
			'pembayaran/:number': `pembayaran/${number}`,
			'pesanan/:number': `pesanan/${number}`,
		}
	})
	afterEach(() => desk.close())

	/** The address of each page of the books that has a loader, or an action. */
	async function addresses(part: 'loader' | 'action'): Promise<string[]> {
		const routes = (await loadRoutes()).filter(
			({ pattern, module }) => pattern.startsWith('/keuangan') && module[part] !== undefined,
		)
		const filled = routes.map(({ pattern }) => {
			const path = Object.entries(known).reduce(
				(text, [from, to]) => text.replace(`/${from}`, `/${to}`),
				pattern,
			)
			return path.replaceAll(/:\w+/g, '__proto__')
		})
		return [...new Set(filled)]
	}
	const isBroken = () => desk.logged.filter(({ level }) => level === 'error' || level === 'fatal')

	it('no query breaks a page', { timeout: 60_000 }, async () => {
		for (const path of await addresses('loader')) {
			for (const query of QUERIES) {
				const { status } = await desk.read('treasurer', `${path}?${query}`)
				expect(status, `${path}?${query}`).toBeLessThan(500)
			}
		}
		expect(isBroken()).toEqual([])
	})

	it('behind the end of a list it is said, not that nothing was ever asked for', async () => {
		const { text } = await desk.read('treasurer', `${FUNDS}?sesudah=${'0'.repeat(26)}`)
		expect(text).toContain('Daftarnya berakhir sebelum halaman ini')
		expect(text).not.toContain('Belum ada permintaan')
	})

	it('no form breaks one', { timeout: 60_000 }, async () => {
		const rubbish = ['intent', 'step', 'amount', 'reason', 'note', 'line', 'until', 'act', 'unit']
		const odd = Object.fromEntries(rubbish.map((name) => [name, '🧶\t__proto__\n'.repeat(300)]))
		for (const path of await addresses('action')) {
			const { status } = await desk.send('treasurer', path, odd)
			expect(status, path).toBeLessThan(500)
		}
		expect(isBroken()).toEqual([])
	})
})

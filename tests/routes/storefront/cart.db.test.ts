import { expect, it } from 'vitest'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { reserveUnits } from '#app/domain/stock/reserve-units.server.ts'
import { newId } from '#app/shared/ids.ts'
import { systemClock } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import type { Db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, makingOn, officer } from '#tests/support/making.ts'
import { type OpenPages, openPages, sendForm } from '#tests/support/pages.ts'
import { sheetOf } from '#tests/support/shop.ts'
import { aStaffMember, cookieHeader, PASSWORD } from '#tests/support/staff.ts'

interface Shop extends OpenPages {
	/** a mat at Rp30.000, of which there are five */
	mat: string
	/** the cookie of a cart with three of them */
	cookie: string
	cart(cookie?: string): Promise<string>
	change(fields: Record<string, string>, cookie?: string): Promise<Response>
}

async function aMat(db: Db): Promise<string> {
	const making = makingOn(db, systemClock)
	const { slug: cohortSlug, members } = await aCohort(making)
	const [mat = ''] = await aProduct(making)
	const contributions = sheetOf(members, [1, 1, 1, 1, 1])
	await aLot(making, { cohortSlug, sku: 'KESET-KOTAK-1', contributions })
	return mat
}

onBothEngines('the page of the cart', (database) => {
	const making = () => makingOn(database.db, systemClock)

	async function withCart(work: (shop: Shop) => Promise<void>): Promise<void> {
		const mat = await database.beginWith('a mat of a cohort', aMat)
		const pages = await openPages(database)
		try {
			const put = { variantId: mat, quantity: '3' }
			const filled = await sendForm(`${pages.url}/produk/keset-kotak`, put)
			const cookie = cookieHeader(filled.headers.getSetCookie())
			await work({
				...pages,
				mat,
				cookie,
				cart: (own = cookie) => readCartOf(pages.url, own),
				change: (fields, own = cookie) =>
					sendForm(`${pages.url}/keranjang`, { variantId: mat, ...fields }, { cookie: own }),
			})
		} finally {
			await pages.close()
		}
	}

	async function readCartOf(url: string, cookie: string): Promise<string> {
		const answer = await fetch(`${url}/keranjang`, { headers: { cookie } })
		expect(answer.status).toBe(200)
		return await answer.text()
	}

	function sellElsewhere(variantId: string, quantity: number) {
		const wants = [{ variantId, quantity }]
		return transaction(database.db, (tx) =>
			reserveUnits(tx, { holderId: newId(), wants, at: systemClock.now() }),
		)
	}

	it('holds the same after the shop was started anew', () =>
		withCart(async ({ cookie, cart }) => {
			expect(await cart()).toContain('Rp90.000')
			const again = await openPages(database)
			try {
				expect(await readCartOf(again.url, cookie)).toContain('Rp90.000')
			} finally {
				await again.close()
			}
		}))

	it('holds the same after somebody has signed in and out on the same device', () =>
		withCart(async ({ url, cookie, cart }) => {
			await aStaffMember(database.db, 'officer')
			const email = 'officer@rutan.example'
			const entered = await sendForm(`${url}/masuk`, { email, password: PASSWORD }, { cookie })
			const session = cookieHeader(entered.headers.getSetCookie())
			const left = await sendForm(`${url}/keluar`, {}, { cookie: `${cookie}; ${session}` })
			expect(left.status).toBe(303)
			expect(cookieHeader(left.headers.getSetCookie())).not.toContain('keranjang')
			expect(await cart()).toContain('Rp90.000')
		}))

	it('is opened for sixty days more by every change', () =>
		withCart(async ({ change, cookie, cart }) => {
			const changed = await change({ intent: 'change', quantity: '4' })
			expect(changed.headers.get('location')).toMatch(/^\/keranjang#baris-/)
			const [line = ''] = changed.headers.getSetCookie()
			expect(line).toContain(`${cookie}; Path=/; Max-Age=${60 * 86_400}`)
			expect(line).toContain('HttpOnly; SameSite=Lax')
			expect(await cart()).toContain('Rp120.000')
		}))

	it('gives back what was taken out, as many as there were', () =>
		withCart(async ({ url, change, cart, cookie }) => {
			const removed = await change({ intent: 'remove', quantity: '3' })
			const path = removed.headers.get('location') ?? ''
			const page = await (await fetch(url + path, { headers: { cookie } })).text()
			expect(page).toContain('Keset sudah dihapus dari keranjang')
			expect(page).toContain('Urungkan')
			expect(await cart()).toContain('Keranjang Anda masih kosong')
			expect((await change({ intent: 'restore', quantity: '3' })).status).toBe(303)
			expect(await cart()).toContain('Rp90.000')
		}))

	it('offers nothing back that is not sold, however the address asks', () =>
		withCart(async ({ url, mat, cookie }) => {
			const odd = [
				'hapus=x&jumlah=1',
				`hapus=${mat}&jumlah=1`,
				`hapus=${mat}&jumlah=0x1`,
				'hapus=%F0%9F',
			]
			for (const query of odd) {
				const answer = await fetch(`${url}/keranjang?${query}`, { headers: { cookie } })
				expect(answer.status, query).toBe(200)
				expect(await answer.text(), query).not.toContain('Urungkan')
			}
		}))

	it('explains a changed price at its line, and asks before it goes on', () =>
		withCart(async ({ cart, change }) => {
			const price = { sku: 'KESET-KOTAK-1', priceSen: rupiah(32_000) }
			await changePrice(making(), price, officer)
			const page = await cart()
			expect(page).toContain('berubah dari Rp30.000 menjadi Rp32.000')
			expect(page).not.toContain('href="/checkout"')
			const accepted = await change({ intent: 'accept-prices' })
			expect(accepted.headers.get('location')).toBe('/checkout')
			expect(await cart()).not.toContain('berubah dari')
		}))

	it('explains at its line that fewer are left, and takes what is left at a press', () =>
		withCart(async ({ mat, cart, change }) => {
			await sellElsewhere(mat, 3)
			const page = await cart()
			expect(page).toContain('Yang tersisa tinggal 2')
			expect(page).toContain('Jadikan 2')
			await change({ intent: 'change', quantity: '2' })
			expect(await cart()).toContain('href="/checkout"')
		}))

	it('explains both where fewer are left at another price, and neither hides the other', () =>
		withCart(async ({ mat, cart, change }) => {
			await changePrice(making(), { sku: 'KESET-KOTAK-1', priceSen: rupiah(32_000) }, officer)
			await sellElsewhere(mat, 3)
			const page = await cart()
			expect(page.includes('Yang tersisa tinggal 2')).toBe(true)
			expect(page.includes('berubah dari Rp30.000 menjadi Rp32.000')).toBe(true)
			await change({ intent: 'change', quantity: '2' })
			const taken = await cart()
			expect(taken.includes('Yang tersisa tinggal')).toBe(false)
			expect(taken.includes('berubah dari Rp30.000 menjadi Rp32.000')).toBe(true)
			await change({ intent: 'accept-prices' })
			expect((await cart()).includes('href="/checkout"')).toBe(true)
		}))

	it('explains at its line that a piece is no longer sold', () =>
		withCart(async ({ cart }) => {
			expect((await cart()).includes('href="/produk/keset-kotak?varian=KESET-KOTAK-1"')).toBe(true)
			await retireProduct(making(), { slug: 'keset-kotak' }, officer)
			const page = await cart()
			expect(page.includes('sudah tidak dijual')).toBe(true)
			expect(page.includes('href="/checkout"')).toBe(false)
		}))

	it('explains at its line that none is left, and leads to what is like it', () =>
		withCart(async ({ mat, cart }) => {
			await sellElsewhere(mat, 5)
			const page = await cart()
			expect(page).toContain('Baru saja habis')
			expect(page).toContain('Cari yang serupa')
			expect(page).not.toContain('href="/checkout"')
		}))

	it('suggests something while it is empty', () =>
		withCart(async ({ cart }) => {
			const page = await cart('')
			expect(page).toContain('Mungkin Anda suka')
			expect(page).toContain('href="/produk/keset-kotak"')
		}))

	it('is the same cart in both languages', () =>
		withCart(async ({ url, cookie, mat }) => {
			const answer = await fetch(`${url}/en/keranjang`, { headers: { cookie } })
			const page = await answer.text()
			expect(page).toContain('Quantity: 3')
			expect(page).toContain('href="/en/checkout"')
			const fields = { intent: 'change', variantId: mat, quantity: '1' }
			const changed = await sendForm(`${url}/en/keranjang`, fields, { cookie })
			expect(changed.headers.get('location')).toBe(`/en/keranjang#baris-${mat}`)
		}))

	it('refuses a quantity that no page of ours sends', () =>
		withCart(async ({ change, cart }) => {
			for (const quantity of ['0', '-1', '100', '0x2', '2e0', '02', '1.5', '']) {
				expect((await change({ intent: 'change', quantity })).status, quantity).toBe(400)
			}
			expect(await cart()).toContain('Rp90.000')
		}))
})

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { describeInBrowser } from '#tests/support/chromium.ts'
import { buyByCard } from '#tests/support/phone.ts'
import { expectUsable, PHONE, startVisits, type Visits, WAYS } from '#tests/support/visit.ts'

let visits: Visits
beforeAll(async () => {
	visits = await startVisits()
})
afterAll(() => visits.end())
afterEach(() => visits.expectNoComplaints())

const linkTo = (page: Page, path: string) => page.locator(`main a[href^="${path}"]:visible`)
const mainText = async (page: Page) => (await page.locator('main').textContent()) ?? ''

async function follow(page: Page, path: string): Promise<void> {
	const href = (await linkTo(page, path).first().getAttribute('href')) ?? ''
	await page.goto(href)
}

/** A maker of the demo with savings to pay out. */
const MAKER = '/keuangan/tabungan/WB-005'

async function* everyPage(page: Page): AsyncGenerator<void> {
	for (const path of [
		'/keuangan',
		'/keuangan?cari=apa%20saja',
		'/keuangan/akun',
		'/keuangan/akun/1200',
		'/keuangan/akun/9999',
		'/keuangan/jurnal',
		'/keuangan/jurnal?tampil=rinci',
		'/keuangan/tabungan',
		MAKER,
		`${MAKER}/penarikan`,
		'/keuangan/penarikan',
		'/keuangan/aturan',
	]) {
		await page.goto(path)
		yield
	}
	await page.goto('/keuangan')
	await page.locator('#periksa button').click()
	await page.locator('#periksa [role="status"]').waitFor()
	yield
	await page.goto(`${MAKER}/penarikan`)
	await page.locator('#amount').fill('1.000')
	await page.locator('[name="purpose"]').first().check()
	await page.locator('main form button').click()
	await page.locator('[name="withdrawalId"]').waitFor({ state: 'attached' })
	yield
	await page.goto('/keuangan/jurnal')
	await follow(page, '/keuangan/jurnal/')
	yield
	// The newest entry need not be of an order.
	await page.goto('/keuangan/jurnal')
	await follow(page, '/keuangan/pesanan/')
	yield
	await page.goto(`${new URL(page.url()).pathname}/pengembalian`)
	yield
}

describeInBrowser('every page of the books', () => {
	it.each(WAYS)('can be used by everybody on %s', async (_, options, language) => {
		const page = await visits.signedIn('treasurer', options, language)
		for await (const _page of everyPage(page)) await expectUsable(page, language)
		await page.context().close()
	})
})

describeInBrowser('a treasurer', () => {
	it('follows a rupiah from the balance to the piece it came from and back, by keyboard', async () => {
		const page = await visits.signedIn('treasurer')
		await page.getByRole('link', { name: /Tabungan final/ }).focus()
		await page.keyboard.press('Enter')
		await page.waitForURL(/\/keuangan\/tabungan$/)
		await linkTo(page, MAKER).focus()
		await page.keyboard.press('Enter')
		await page.waitForURL((url) => url.pathname === MAKER)
		const second = page.locator('main details').nth(1)
		expect(await second.getAttribute('open')).toBeNull()
		await second.locator('summary').focus()
		await page.keyboard.press('Enter')
		await second.getByText('Lembar kontribusi').waitFor()
		const credit = (await second.locator('summary .figures').first().textContent()) ?? ''
		await second.locator('a[href^="/keuangan/pesanan/"]').click()
		await page.waitForURL(/\/keuangan\/pesanan\//)
		expect(await mainText(page)).toContain(credit.replace('Rp', ''))
		await linkTo(page, '/keuangan/jurnal/').first().click()
		await page.waitForURL(/\/keuangan\/jurnal\/\d+/)
		expect(await mainText(page)).toContain(credit.replace('Rp', ''))
		await linkTo(page, MAKER).first().click()
		await page.waitForURL((url) => url.pathname === MAKER)
		await page.context().close()
	})

	it('has the books proved on the spot', async () => {
		const page = await visits.signedIn('treasurer')
		await page.getByRole('button', { name: 'Periksa sekarang' }).click()
		await page.getByText('Pembukuan utuh').waitFor()
		expect(await mainText(page)).toContain('Tidak ada yang salah')
		await page.context().close()
	})

	it.each([
		['with JavaScript', true],
		['without', false],
	])(
		'asks for savings to be paid out after one more question, %s',
		async (_, javaScriptEnabled) => {
			const page = await visits.signedIn('treasurer', { viewport: PHONE, javaScriptEnabled })
			await page.goto(MAKER)
			await page.getByRole('link', { name: 'Minta penarikan' }).click()
			await page.locator('#amount').fill('1.00')
			await page.getByLabel('Kebutuhan di dalam').check()
			await page.locator('#note').fill('Kuitansi 2026/117')
			await page.getByRole('button', { name: 'Lanjut memeriksa' }).click()
			await page.getByText('Tulis jumlah dalam rupiah bulat').waitFor()
			if (javaScriptEnabled) await page.locator('#amount:focus').waitFor()
			expect(await page.locator('#note').inputValue()).toBe('Kuitansi 2026/117')
			await page.locator('#amount').fill('Rp 1.000')
			await page.getByRole('button', { name: 'Lanjut memeriksa' }).click()
			await page.getByText('Tersisa setelahnya').waitFor()
			await page.getByRole('button', { name: 'Ubah isian' }).click()
			await page.locator('#amount').waitFor()
			expect(await page.getByLabel('Kebutuhan di dalam').isChecked()).toBe(true)
			await page.getByRole('button', { name: 'Lanjut memeriksa' }).click()
			await page.getByRole('button', { name: 'Ya, minta penarikan Rp1.000' }).click()
			await page.getByText('Permintaan tercatat').waitFor()
			expect(await mainText(page)).toContain('Kuitansi 2026/117')
			await page.context().close()
		},
	)

	it('sees a name once, and not after having left the page', async () => {
		const page = await visits.signedIn('treasurer')
		await page.goto(MAKER)
		await page.getByLabel('Untuk keperluan apa?').selectOption('payment')
		await page.getByRole('button', { name: 'Tampilkan nama' }).click()
		await page.getByText('Nomor register', { exact: true }).waitFor()
		const name = (await page.locator('#nama strong').textContent()) ?? ''
		expect(name.length).toBeGreaterThan(3)
		await page.getByRole('link', { name: 'Penarikan', exact: true }).click()
		await page.waitForURL(/\/keuangan\/penarikan$/)
		await page.goBack()
		await page.getByRole('button', { name: 'Tampilkan nama' }).waitFor()
		expect(await page.content()).not.toContain(name)
		await page.context().close()
	})

	it('gives an order back knowing what it does, without JavaScript too', async () => {
		const buyer = await visits.opened({ javaScriptEnabled: false })
		const path = `/keuangan/pesanan/${await buyByCard(buyer)}`
		const page = await visits.signedIn('treasurer', { javaScriptEnabled: false })
		await page.goto(path)
		await page.getByRole('link', { name: 'Kembalikan seluruh dana' }).click()
		expect(await mainText(page)).toContain('dikembalikan ke pembeli, termasuk ongkos kirim')
		await page.getByLabel('Alasan pengembalian').fill('Paket hilang di jalan')
		await page.getByLabel(/Saya sudah membaca/).check()
		await page.getByRole('button', { name: /^Kembalikan Rp/ }).click()
		await page.waitForURL((url) => url.pathname === path)
		const text = await mainText(page)
		expect(text).toContain('Paket hilang di jalan')
		expect(text).toContain('Uang sudah dikembalikan, dan jurnalnya sudah dibuat')
		await buyer.context().close()
		await page.context().close()
	})

	it('prints every credit with its calculation, folded or not, and none of the frame', async () => {
		const page = await visits.signedIn('treasurer')
		await page.goto(MAKER)
		await page.emulateMedia({ media: 'print' })
		const folded = page.locator('main details:not([open])').first()
		expect(await folded.getByText('Lembar kontribusi').isVisible()).toBe(true)
		expect(await page.locator('header nav').first().isVisible()).toBe(false)
		expect(await page.locator('#nama').isVisible()).toBe(false)
		await page.context().close()
	})
})

describeInBrowser('the head', () => {
	it('reads everything and moves no money', async () => {
		const page = await visits.signedIn('head')
		await page.goto(MAKER)
		expect(await page.getByRole('link', { name: 'Minta penarikan' }).count()).toBe(0)
		const refused = await page.goto(`${MAKER}/penarikan`)
		expect(refused?.status()).toBe(403)
		expect(await page.locator('h1').textContent()).toContain('bukan untuk peran Anda')
		await page.context().close()
	})
})

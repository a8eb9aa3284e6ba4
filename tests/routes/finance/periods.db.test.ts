import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bookNames, bookOf } from '#app/domain/bookkeeping/books.ts'
import { bookNamed, cashBook } from '#app/domain/bookkeeping/cash-books.server.ts'
import { trialBalanceAsOf } from '#app/domain/bookkeeping/trial-balances.server.ts'
import { resultParts, sumOfResults } from '#app/domain/periods/result-parts.ts'
import { resultsOf } from '#app/domain/periods/results.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { add, formatNumber, formatRupiah } from '#app/shared/money.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const JUNE = { from: calendarDate('2026-06-01'), to: calendarDate('2026-06-30') }
const QUERY = `dari=${JUNE.from}&sampai=${JUNE.to}`

// What is shown and sent is decided above the database: tests/domain/periods shows both engines.
onSqlite('the books of a month', (database) => {
	let desk: Desk
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		await finalOrder(desk.shop, desk.goods.variantId)
		await paidOrder(desk.shop, desk.goods.variantId)
	})
	afterEach(() => desk.close())

	const bytesOf = async (path: string) => {
		const response = await desk.fetchFile('auditor', path)
		expect(response.status, path).toBe(200)
		return Buffer.from(await response.arrayBuffer())
	}

	/** The first link of a page that begins so. */
	const linkIn = (html: string, start: string) => {
		const link = html.match(/href="[^"]+"/g)?.find((one) => one.startsWith(`href="${start}`))
		return (link ?? '').slice('href="'.length, -1).replaceAll('&amp;', '&')
	}

	/** Every report that was kept has its number on the page, and on the paper that is signed. */
	const expectNumberedPapers = async (path: string) => {
		const { html, text: page } = await desk.read('auditor', path)
		const links = [...html.matchAll(/href="(\/keuangan\/unduh\/[^"]+)"[^>]*>([^<]+)</g)]
		expect(links).toHaveLength(bookNames.length + 1)
		const numbers = links.map(([, , number]) => number)
		expect(numbers).toEqual(links.map((_, index) => `${index + 1}/RTN.MGT/07/2026`))
		for (const [, link = '', number = ''] of links) {
			const { text } = await readPdf(await bytesOf(link))
			expect(text, link).toContain(`Nomor ${number}`)
			expect(text).toContain('Final')
			expect(text).not.toContain('Sementara')
		}
		const minutes = await readPdf(await bytesOf(`${path}/berita-acara.pdf`))
		expect(minutes.text).toContain('Nomor 1/RTN.MGT/07/2026')
		expect(minutes.text).toContain('Pembukuan bulan Juni 2026 ditutup')
		expect(minutes.text).toContain('Penjelasan: Disetor pada bulan Juli.')
		for (const hash of page.match(/\b[0-9a-f]{64}\b/g) ?? []) {
			expect(minutes.text.replaceAll(' ', '')).toContain(hash)
		}
	}

	it('are shown day by day, and every number leads on', async () => {
		const { db } = desk.shop
		for (const name of bookNames) {
			const page = await desk.read('treasurer', `/keuangan/buku/${name}?${QUERY}`)
			expect(page.status, name).toBe(200)
			const book = await cashBook(db, { book: bookOf(name), ...JUNE, after: null, limit: null })
			expect(page.text).toContain(`Saldo akhir ${formatNumber(book.closingSen)}`)
			for (const { number } of book.rows) {
				expect(page.html).toContain(`href="/keuangan/jurnal/${number}"`)
			}
		}
		expect((await desk.read('treasurer', '/keuangan/buku/lain')).status).toBe(404)
		const savings = `2110.${desk.goods.members[0]}`
		const own = await cashBook(db, {
			book: await bookNamed(db, savings),
			...JUNE,
			after: null,
			limit: null,
		})
		expect(own.receivedSen).toBeGreaterThan(0)
		const statement = await desk.read('auditor', `/keuangan/buku/${savings}?${QUERY}`)
		expect(statement.text).toContain(`Saldo akhir ${formatNumber(own.closingSen)}`)
		const sheet = await readSheet(await bytesOf(`/keuangan/unduh/${savings}.xlsx?${QUERY}`))
		expect(sheet.at(-2)?.at(-1)).toBe(own.closingSen / 100)
		const odd = await desk.read('treasurer', '/keuangan/buku?dari=2026-06-31&sampai=kemarin')
		expect(odd.text).toContain('Tanggalnya tidak terbaca')
		const before = await desk.read('treasurer', '/keuangan/neraca?per=2020-01-01')
		expect(before.text).toContain('Belum ada saldo pada hari itu')
		const balance = await desk.read('treasurer', '/keuangan/neraca?per=2026-06-30')
		expect(balance.text).toContain('Seimbang: selisihnya nol')
		const results = await resultsOf(db, JUNE)
		const sales = results.map(({ salesSen }) => salesSen)
		expect(add(...sales)).toBe(6_000_000)
		const shown = await desk.read('treasurer', `/keuangan/hasil?${QUERY}`)
		for (const part of resultParts) {
			const sum = add(...results.map(({ parts }) => parts[part]))
			expect(shown.text).toContain(formatNumber(sum))
		}
	})

	it('lead from a cohort to its batches, from a batch to its pieces, and from a piece to its order', async () => {
		const results = await resultsOf(desk.shop.db, JUNE)
		const cohort = results[0]?.cohort?.slug ?? ''
		const sales = formatNumber(add(...results.map(({ salesSen }) => salesSen)))
		const all = await desk.read('auditor', `/keuangan/hasil?${QUERY}`)
		const ofCohort = linkIn(all.html, `/keuangan/hasil/${cohort}`)
		const statement = await desk.read('auditor', ofCohort)
		expect(statement.text).toContain(sales)
		const batch = await desk.read('auditor', linkIn(statement.html, `/keuangan/hasil/${cohort}/`))
		expect(batch.text).toContain(sales)
		expect(batch.text).toContain('Jumlah 2 barang')
		const order = await desk.read('auditor', linkIn(batch.html, '/keuangan/pesanan/'))
		expect(order.status).toBe(200)
		const elsewhere = ofCohort.replace('2026-06', '2026-05').replace('2026-06', '2026-05')
		const before = await desk.read('auditor', elsewhere)
		expect(before.text).toContain('Tidak ada penjualan pada hari-hari ini')
		const unknown = await desk.read('auditor', '/keuangan/hasil/angkatan-lain')
		expect(unknown.status).toBe(404)
		expect((await desk.read('auditor', `/keuangan/hasil/${cohort}/KSP-260101-9`)).status).toBe(404)
	})

	it('of programmes and of a cohort are the same in a workbook and on paper', async () => {
		const results = await resultsOf(desk.shop.db, JUNE)
		const sum = sumOfResults(results)
		const expected = [...resultParts.map((part) => sum.parts[part]), sum.salesSen]
		const slug = results[0]?.cohort?.slug ?? ''
		for (const name of ['hasil', `hasil-${slug}`]) {
			const grid = await readSheet(await bytesOf(`/keuangan/unduh/${name}.xlsx?${QUERY}`))
			expect(grid.at(-1)?.slice(-7)).toEqual(expected.map((sen) => sen / 100))
			const { text } = await readPdf(await bytesOf(`/keuangan/unduh/${name}.pdf?${QUERY}`))
			for (const sen of expected) expect(text).toContain(formatNumber(sen))
			expect(text).toContain(formatRupiah(sum.salesSen))
		}
	})

	it('offer each file in every shape', async () => {
		const pages = {
			[`/keuangan/buku/bku?${QUERY}`]: 'bku',
			'/keuangan/neraca?per=2026-06-30': 'neraca-saldo',
			[`/keuangan/hasil?${QUERY}`]: 'hasil',
			[`/keuangan/hasil/perca-pagi?${QUERY}`]: 'hasil-perca-pagi',
		}
		const shapes = ['xlsx', 'csv&bentuk=titik-koma', 'csv&bentuk=polos', 'pdf']
		for (const [path, name] of Object.entries(pages)) {
			const { html } = await desk.read('auditor', path)
			for (const shape of shapes) {
				const [ending, more = ''] = shape.split('&')
				const link = html.matchAll(new RegExp(`/keuangan/unduh/${name}\\.${ending}\\?[^"]*`, 'g'))
				expect([...link].filter(([href]) => href.includes(more)).length, shape).toBe(1)
			}
		}
		const { html } = await desk.read('auditor', '/keuangan/buku')
		expect(html).toContain('href="/keuangan/unduh/jurnal.journal"')
	})

	it('are the same numbers in a workbook, in CSV and on paper as in the ledger', async () => {
		const { db } = desk.shop
		const book = await cashBook(db, { book: bookOf('kliring'), ...JUNE, after: null, limit: null })
		expect(book.rows.length).toBeGreaterThan(2)
		const grid = await readSheet(await bytesOf(`/keuangan/unduh/kliring.xlsx?${QUERY}`))
		const [, opening, ...rest] = grid
		const rows = rest.slice(0, book.rows.length)
		expect(opening?.at(-1)).toBe(book.openingSen / 100)
		expect(rows.map((row) => [row[1], row[5], row[6], row[7]])).toEqual(
			book.rows.map((row) => [
				row.number,
				row.receivedSen / 100,
				row.spentSen / 100,
				row.balanceSen / 100,
			]),
		)
		const [sums, closing] = rest.slice(book.rows.length)
		expect([sums?.[5], sums?.[6], closing?.[7]]).toEqual([
			book.receivedSen / 100,
			book.spentSen / 100,
			book.closingSen / 100,
		])
		const csv = (await bytesOf(`/keuangan/unduh/kliring.csv?${QUERY}&bentuk=titik-koma`)).toString()
		expect(csv.startsWith('\uFEFFTanggal;Nomor bukti;')).toBe(true)
		const plain = (await bytesOf(`/keuangan/unduh/kliring.csv?${QUERY}&bentuk=polos`)).toString()
		expect(plain.startsWith('Tanggal,Nomor bukti,')).toBe(true)
		expect(plain).toContain(`,${book.receivedSen / 100},${book.spentSen / 100},`)
		const { text: paper } = await readPdf(await bytesOf(`/keuangan/unduh/kliring.pdf?${QUERY}`))
		for (const row of book.rows) expect(paper).toContain(formatNumber(row.balanceSen))
		expect(paper).toContain(formatRupiah(book.closingSen))
		const trial = await trialBalanceAsOf(db, JUNE.to)
		const { text: printed } = await readPdf(
			await bytesOf('/keuangan/unduh/neraca-saldo.pdf?per=2026-06-30'),
		)
		expect(printed).toContain(formatRupiah(trial.debitSen))
		const balances = await readSheet(
			await bytesOf('/keuangan/unduh/neraca-saldo.xlsx?per=2026-06-30'),
		)
		expect(balances.at(-2)?.slice(2)).toEqual([trial.debitSen / 100, trial.creditSen / 100])
		const journal = (await bytesOf('/keuangan/unduh/jurnal.journal')).toString()
		expect(journal).toContain('commodity sen 1000.')
		for (const missing of ['kliring.txt', 'lain.csv', 'jurnal.csv', 'lain.pdf']) {
			expect((await desk.fetchFile('head', `/keuangan/unduh/${missing}`)).status).toBe(404)
		}
	})

	it('are closed by one and approved by another, and the reports are kept', async () => {
		const path = '/keuangan/periode/2026-06'
		const early = await desk.read('treasurer', path)
		expect(early.text).toContain('Bulan masih berjalan')
		desk.shop.clock.set('2026-07-03T03:00:00.000Z')
		const open = await desk.read('treasurer', path)
		expect(open.text).toContain('Penjelasan: PNBP')
		const empty = await desk.send('treasurer', path, { intent: 'propose', 'note-pnbp': ' no ' })
		expect(empty.status).toBe(400)
		expect(empty.text).toContain('Tulis penjelasan untuk setiap hal yang masih tersisa')
		const notes = {
			'note-pnbp': 'Disetor pada bulan Juli.',
			'note-refunds': 'Menunggu bank.',
			'note-statements': 'Rekening koran belum diterima.',
		}
		expect(await desk.send('treasurer', path, { intent: 'propose', ...notes })).toMatchObject({
			status: 303,
		})
		const provisional = await readPdf(await bytesOf('/keuangan/unduh/bku.pdf?bulan=2026-06'))
		expect(provisional.text).toContain('Sementara: bulannya belum ditutup')
		expect(provisional.text).not.toContain('Nomor')
		const book = await desk.read('auditor', `/keuangan/buku/bku?${QUERY}`)
		expect(book.text).toContain('Sementara: bulannya belum ditutup')
		expect((await desk.fetchFile('head', `${path}/berita-acara.pdf`)).status).toBe(404)
		const own = await desk.send('treasurer', path, { intent: 'approve' })
		expect(own.status).toBe(403)
		expect((await desk.read('treasurer', path)).text).toContain('Tarik usulan')
		expect((await desk.send('auditor', path, { intent: 'approve' })).status).toBe(403)
		expect((await desk.send('head', path, { intent: 'approve' })).status).toBe(303)
		const closed = await desk.read('auditor', `${path}?banding=1`)
		expect(closed.text).toContain('Ditutup 3 Juli 2026')
		expect(closed.text).toContain('Semua laporan yang dibuat ulang sama')
		await expectNumberedPapers(path)
		const bku = (await bytesOf(`${path}/laporan/bku.csv`)).toString()
		expect(bku).toContain('bekal-1;bku;2026-06')
		expect((await desk.fetchFile('head', `${path}/laporan/lain.csv`)).status).toBe(404)
		expect((await desk.read('head', '/keuangan/periode')).text).toContain('Juni 2026 Ditutup')
		expect((await desk.read('head', '/keuangan/periode/2019-01')).status).toBe(404)
		expect((await desk.read('head', '/keuangan/periode/juni')).status).toBe(404)
		const reopen = { intent: 'reopen', reason: 'Ada bukti terlewat.' }
		expect((await desk.send('head', path, { ...reopen, reason: 'x' })).status).toBe(400)
		expect((await desk.send('head', path, reopen)).status).toBe(303)
		expect((await desk.send('treasurer', path, { intent: 'approve' })).status).toBe(303)
		expect((await desk.read('head', path)).text).toContain('Pembukaan kembali diusulkan')
	})
})

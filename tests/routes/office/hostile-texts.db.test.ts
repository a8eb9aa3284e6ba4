import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bank, houseAccounts, workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { bankLayouts } from '#app/domain/reconciliation/statements/layout.ts'
import routes from '#app/routes.ts'
import { newId } from '#app/shared/ids.ts'
import { instant } from '#app/shared/instant.ts'
import { rupiah, type Sen } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { askHledger, describeWithHledger } from '#tests/support/hledger.ts'
import { readPdf } from '#tests/support/pdf.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'
import { filesIn } from '#tests/support/zip.ts'

/** What a spreadsheet would compute, or take for the end of a cell, or of a line. */
const HOSTILE = [
	'=HYPERLINK("http://contoh.example";"Klik")',
	'+62811;=1+1',
	'-1+1',
	'@SUM(A1:A9)',
	'\t=1+1',
	'\r=1+1',
	'  =1+1',
	'Budi;=1+1',
	'＝1+1',
	'"=1+1\n=2+2',
]

const JUNE = 'dari=2026-06-01&sampai=2026-06-30&per=2026-06-30'

const SAMPLE = '/keuangan/rekonsiliasi/muat/contoh.csv?susunan='

/** Every address that hands out a sheet, and the addresses of each kind that are asked for here. */
const sheets: Readonly<Record<string, readonly string[]>> = {
	'/kantor/pesanan/resi.csv': ['/kantor/pesanan/resi.csv'],
	'/kantor/pesanan/resi.xlsx': ['/kantor/pesanan/resi.xlsx'],
	'/kantor/ongkir/tarif.csv': ['/kantor/ongkir/tarif.csv'],
	'/kantor/ongkir/tarif.xlsx': ['/kantor/ongkir/tarif.xlsx'],
	'/bengkel/batch/contoh.csv': ['/bengkel/batch/contoh.csv'],
	'/bengkel/batch/contoh.xlsx': ['/bengkel/batch/contoh.xlsx'],
	'/bengkel/warga/contoh.csv': ['/bengkel/warga/contoh.csv'],
	'/bengkel/warga/contoh.xlsx': ['/bengkel/warga/contoh.xlsx'],
	'/bengkel/unduh/:sheet': ['lot', 'kartu', 'produksi'].flatMap((name) =>
		['csv', 'xlsx'].map((ending) => `/bengkel/unduh/${name}.${ending}?sku=KESET-KOTAK-1`),
	),
	'/keuangan/periode/:month/laporan/:file': [],
	'/keuangan/rekonsiliasi/muat/contoh.csv': [`${SAMPLE}BRI`, `${SAMPLE}Contoh`],
	'/keuangan/unduh/:file': ['bku', 'neraca-saldo', 'hasil', 'hasil-perca-pagi'].flatMap((name) =>
		['csv?bentuk=polos&', 'csv?', 'xlsx?'].map((kind) => `/keuangan/unduh/${name}.${kind}${JUNE}`),
	),
}

interface Address {
	readonly path?: string
	readonly file: string
	readonly children?: readonly Address[]
}

/** Every address below these with the file that answers it. */
function addressesOf(all: readonly Address[], above = ''): { path: string; file: string }[] {
	return all.flatMap(({ path = '', file, children = [] }) => {
		const own = path.startsWith('/') ? path : `${above}/${path}`
		return [{ path: own, file }, ...addressesOf(children, own)]
	})
}

const WRITES_SHEETS = /\banswer(?:Csv|Workbook|LedgerCsv|LedgerWorkbook)\(|'text\/csv/
const COMPUTED = /^\s*[=+\-@＝＋－＠]|^[\t\r]/
const NUMBER = /^-?\d+(?:[.,]\d+)?$/

describe('the addresses of sheets', () => {
	it('are all asked for here', () => {
		const writing = addressesOf(routes as readonly Address[]).filter(({ file }) =>
			WRITES_SHEETS.test(readFileSync(new URL(`../../../app/${file}`, import.meta.url), 'utf8')),
		)
		expect(writing.map(({ path }) => path).sort()).toEqual(Object.keys(sheets).sort())
	})
})

// What is written into a file is decided above the database.
onSqlite('a text that a spreadsheet would compute', (database) => {
	const sandbox = testSandbox()
	let desk: Desk
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
		await finalOrder(desk.shop, desk.goods.variantId)
		await paidOrder(desk.shop, desk.goods.variantId)
		const { code } = await database.db.selectFrom('lots').select('code').executeTakeFirstOrThrow()
		const gone = { reason: 'damaged', quantity: '1', note: 'Sobek', toWhom: '' }
		await desk.send('officer', `/bengkel/lot/${code}/keluar`, gone)
	})
	afterEach(() => desk.close())

	/** The addresses whose files tell a text, in none of which anything is computed. */
	async function addressesThatTell(text: string): Promise<string[]> {
		const found = new Set<string>()
		for (const [address, paths] of Object.entries(sheets)) {
			for (const path of paths) {
				for (const cell of (await cellsAt(path)).flat()) {
					if (typeof cell !== 'string') continue
					if (cell.includes(text.trim().slice(0, 4))) found.add(address)
					if (path.includes('.xlsx')) continue
					const isRisky = COMPUTED.test(cell) && !NUMBER.test(cell)
					expect(isRisky, `${path}: ${JSON.stringify(cell)}`).toBe(false)
				}
			}
		}
		return [...found].sort()
	}

	/** Gives everything that people have named this name. */
	async function nameEverything(text: string): Promise<void> {
		const { db } = database
		const name = { name_id: text, name_en: text }
		await db.updateTable('programmes').set(name).execute()
		await db.updateTable('cohorts').set(name).execute()
		await db.updateTable('products').set(name).execute()
		await db.updateTable('variants').set({ label_id: text, label_en: text }).execute()
		await db.updateTable('orders').set({ buyer_name: text }).execute()
		const service = await db.selectFrom('shipping_services').selectAll().executeTakeFirstOrThrow()
		const own = { ...service, code: 'contoh', courier: 'Contoh', name: text }
		await db.insertInto('shipping_services').values(own).execute()
		const [bri] = bankLayouts
		const columns = { ...bri?.columns, text: [text] }
		const layout = {
			name: 'Contoh',
			layout: JSON.stringify({ ...bri, name: 'Contoh', columns }),
			recorded_by: 'x',
			recorded_at: instant('2026-06-01T00:00:00.000Z'),
		}
		await db.insertInto('bank_layouts').values(layout).execute()
		const rate = await db.selectFrom('shipping_rates').selectAll().executeTakeFirstOrThrow()
		const ownRate = { ...rate, id: newId(), service_code: own.code }
		await db.insertInto('shipping_rates').values(ownRate).execute()
	}

	async function cellsAt(path: string): Promise<unknown[][]> {
		const role = path.startsWith('/keuangan') ? 'auditor' : 'officer'
		const response = await desk.fetchFile(role, path)
		expect(response.status, path).toBe(200)
		const bytes = Buffer.from(await response.arrayBuffer())
		if (!path.includes('.xlsx')) {
			const text = bytes.toString('utf8')
			const delimiter = /csv\?dari/.test(path) ? ';' : ','
			// As whoever goes by the other separator takes it apart, too, who knows no quotes then.
			const cut = text.split(delimiter === ';' ? /[,\t\r\n]/ : /[;\t\r\n]/)
			return [...parse(text, { bom: true, delimiter }), cut]
		}
		const files = filesIn(bytes)
		const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
		expect(sheet, path).not.toMatch(/<f[ >]/)
		expect(sheet, path).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
		return await readSheet(bytes, { trim: false })
	}

	it.each(HOSTILE)('stays a text in every file: %j', async (text) => {
		await nameEverything(text)
		expect(await addressesThatTell(text)).toEqual([
			'/bengkel/unduh/:sheet',
			'/kantor/ongkir/tarif.csv',
			'/kantor/ongkir/tarif.xlsx',
			'/kantor/pesanan/resi.csv',
			'/kantor/pesanan/resi.xlsx',
			'/keuangan/rekonsiliasi/muat/contoh.csv',
			'/keuangan/unduh/:file',
		])
	})

	it('is printed on papers as what can be drawn of it', async () => {
		await nameEverything(`${HOSTILE.join(' ')}\u202E\u0007`)
		for (const name of ['hasil', 'hasil-perca-pagi']) {
			const response = await desk.fetchFile('auditor', `/keuangan/unduh/${name}.pdf?${JUNE}`)
			expect(response.status, name).toBe(200)
			const { text } = await readPdf(new Uint8Array(await response.arrayBuffer()))
			expect(text, name).not.toMatch(/[^\P{C}\n]/u)
			expect(text, name).toContain('=HYPERLINK(')
		}
	})

	describeWithHledger('in the journal', () => {
		it('begins no entry of its own, wherever the outside has named something', async () => {
			const { db, clock } = desk.shop
			const planted = '\n2026-01-01 palsu\n    assets:1110  sen 5\n    equity:3100\n'
			await transaction(db, async (tx) => {
				await openAccounts(tx, houseAccounts)
				for (const [index, text] of [
					...HOSTILE,
					planted,
					'; a:b, occurred:2020-01-01',
					'\u2028',
				].entries()) {
					const line = (accountCode: string, amountSen: Sen) => ({ accountCode, amountSen })
					const lines = [line(bank.code, rupiah(1)), line(workingCapital.code, rupiah(-1))]
					const draft = {
						kind: `test.moved ${text}`,
						occurredAt: clock.now(),
						idempotencyKey: `hostile ${index}`,
						source: { kind: 'test', id: text },
						lines: lines.map((own) => ({ ...own, detailId: null })),
						reversesEntryId: null,
					}
					await postEntry(tx, draft, clock.now())
				}
			})
			const { entries } = await db
				.selectFrom('ledger_entries')
				.select((eb) => eb.fn.countAll<number>().as('entries'))
				.executeTakeFirstOrThrow()
			const response = await desk.fetchFile('auditor', '/keuangan/unduh/jurnal.journal')
			const journal = await response.text()
			askHledger(journal, 'check', '--strict')
			const [, count] = /Transactions\s*: (\d+)/.exec(askHledger(journal, 'stats')) ?? []
			expect(Number(count)).toBe(entries)
			const tags = askHledger(journal, 'tags').trim().split('\n')
			expect(tags.filter((tag) => ['a', 'occurred'].includes(tag))).toEqual([])
		})
	})

	it('leaves numbers what they are', async () => {
		const lot = '/bengkel/unduh/lot.xlsx'
		const [, row = []] = await cellsAt(lot)
		expect(row.slice(6)).toEqual([6, 3, 0, 2, 1, 8_000])
	})
})

import { afterEach, beforeEach, expect, it } from 'vitest'
import { rupiah } from '#app/shared/money.ts'
import { onSqlite } from '#tests/support/database.ts'
import { type Desk, openDesk } from '#tests/support/desk.ts'
import { ask } from '#tests/support/refunds.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

// What is offered is decided above the database, so that one engine shows it as well as two.
onSqlite('an auditor', (database) => {
	let desk: Desk
	beforeEach(async () => {
		desk = await openDesk(database, sandbox)
	})
	afterEach(() => desk.close())

	/** What a page offers to send, but for the frame around it. */
	const forms = (html: string) =>
		[...html.replace(/^[\s\S]*<main/, '').matchAll(/<form[^>]*method="post"[^>]*>/g)].map(
			([form]) => /action="([^"]*)"/.exec(form)?.[1],
		)

	it('reads the books from end to end, and is offered nothing but to have them proved', async () => {
		const placed = await finalOrder(desk.shop, desk.goods.variantId)
		const refundId = await ask(desk.shop, placed, { what: 'order' })
		const makerCode = desk.goods.members[0] ?? ''
		const wish = { makerCode, amountSen: rupiah(1_000), purpose: 'needs', note: '' } as const
		const { withdrawalId } = await payOutSavings(desk.shop, wish)
		const maker = `/keuangan/tabungan/${makerCode}`
		const paths = [
			...['/akun', '/akun/1200', '/jurnal', '/jurnal/1', '/tabungan', '/tabungan/tindakan'],
			...['/aturan', '/pengembalian', '/sengketa', '/kabar', '/pembayaran', '/kas'],
			...['/kas/qris', '/ditahan', '/periode', '/periode/2026-06', '/buku', '/buku/bku'],
			...['/neraca', '/hasil', '/penarikan', '/penyesuaian', `/penarikan/${withdrawalId}`],
			...[`/pesanan/${placed.number}`, `/pengembalian/${refundId}`],
		].map((path) => `/keuangan${path}`)
		for (const path of [...paths, maker]) {
			const { status, html } = await desk.read('auditor', path)
			expect(status, path).toBe(200)
			expect(forms(html), path).toEqual([])
		}
		const home = await desk.read('auditor', '/keuangan')
		expect(forms(home.html)).toEqual(['/keuangan?index#periksa'])
		const proved = await desk.send('auditor', '/keuangan?index', {})
		expect(proved.text).toContain('Pembukuan utuh')
	})

	it('learns no name, and decides nothing', async () => {
		const placed = await finalOrder(desk.shop, desk.goods.variantId)
		const refundId = await ask(desk.shop, placed, { what: 'order' })
		const maker = `/keuangan/tabungan/${desk.goods.members[0]}`
		const acts = [
			[maker, { purpose: 'withdrawal' }],
			[`${maker}/penarikan`, { amount: '1000' }],
			[`/keuangan/pengembalian/${refundId}`, { intent: 'approve' }],
			[`/keuangan/pesanan/${placed.number}/minta`, { what: 'order' }],
			['/keuangan/kabar', {}],
			['/keuangan/aturan/baru', {}],
			['/keuangan/periode/2026-06', { intent: 'propose' }],
		] as const
		for (const [path, fields] of acts) {
			const answer = await desk.send('auditor', path, fields)
			expect(answer.status, path).toBe(403)
			expect(answer.text, path).not.toContain('Sulastri')
		}
		const refund = await desk.shop.db.selectFrom('refunds').select('state').execute()
		expect(refund).toEqual([])
	})
})

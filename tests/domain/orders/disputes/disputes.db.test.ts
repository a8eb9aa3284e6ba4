import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { chartOfAccounts } from '#app/domain/ledger/balances.server.ts'
import { sendEvidence } from '#app/domain/orders/disputes/send-evidence.server.ts'
import { settleDisputes } from '#app/domain/orders/disputes/settle-disputes.server.ts'
import { processInbox } from '#app/domain/orders/process-inbox.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { sendOrder } from '#app/domain/orders/send-order.server.ts'
import { settlePayment } from '#app/domain/orders/settle-payment.server.ts'
import { settleRefund } from '#app/domain/orders/settle-refund.server.ts'
import {
	answersOfDispute,
	disputesOfPayment,
} from '#app/domain/payments/disputes/disputes.server.ts'
import { gatewayUnavailable } from '#app/domain/payments/errors.ts'
import { receiveEvent } from '#app/domain/payments/receive-event.server.ts'
import { settlePayouts } from '#app/domain/payments/settle-payouts.server.ts'
import { newId } from '#app/shared/ids.ts'
import { type Receiver, startReceiver } from '#tests/adapters/stripe-sandbox/support.ts'
import { expectSound } from '#tests/support/books.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { decideDispute, raiseDispute } from '#tests/support/disputes.ts'
import { officer } from '#tests/support/making.ts'
import { finalOrder, orderRow, paidOrder, resiOf, send, sendSome } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	order,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'
import { everythingIn } from '#tests/support/snapshot.ts'
import { aStaffMember } from '#tests/support/staff.ts'
import { treasurer } from '#tests/support/transfers.ts'

/** What the sandbox takes for a dispute: an example. */
const FEE_SEN = 15_000_000

const sandbox = testSandbox()
let stripe: Stripe
let receiver: Receiver
beforeAll(async () => {
	receiver = await startReceiver()
	const { hostname, port } = new URL(sandbox.origin)
	stripe = new Stripe(sandbox.secretKey, { host: hostname, port, protocol: 'http' })
})
afterAll(() => receiver.close())

onBothEngines('a dispute', (database) => {
	let shop: TestShop
	let goods: Goods
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [5, 5]))
	})

	const balances = async () =>
		new Map((await chartOfAccounts(shop.db)).map((one) => [one.code, one.balanceSen]))
	const balanceOf = async (code: string) => (await balances()).get(code) ?? 0
	const savings = async () =>
		[...(await balances())].filter(([code]) => code.startsWith('21')).map(([, sen]) => sen)
	const rowOf = (placed: PlacedOrder) => orderRow(shop, placed)
	const raise = (placed: PlacedOrder, amountSen?: number) => raiseDispute(shop, placed, amountSen)
	const decide = (id: string, verdict: 'won' | 'lost') => decideDispute(shop, id, verdict)
	/** Books, stock and what Stripe says agree to the sen. */
	const expectAgreed = async () => {
		const movements = await stripe.balanceTransactions.list({ limit: 100 })
		const owed = movements.data.reduce((sum, { net }) => sum + net, 0)
		expect(await balanceOf('1200')).toBe(owed)
		await expectSound(shop)
	}

	it('takes the money and a fee out of what Stripe owes, and no share is touched', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		const [owed, before] = [await balanceOf('1200'), await savings()]
		await raise(placed)
		const { total_sen, state, dispute } = await rowOf(placed)
		expect([state, dispute]).toEqual(['paid', 'open'])
		expect(await balanceOf('1210')).toBe(total_sen)
		expect(await balanceOf('5110')).toBe(FEE_SEN)
		expect(await balanceOf('1200')).toBe(owed - total_sen - FEE_SEN)
		expect(await savings()).toEqual(before)
		await expectAgreed()
	})

	it('that is won gives the money back and leaves the fee a cost', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		await send(shop, placed)
		const owed = await balanceOf('1200')
		await decide(await raise(placed), 'won')
		expect((await rowOf(placed)).dispute).toBe('won')
		expect(await balanceOf('1210')).toBe(0)
		expect(await balanceOf('1200')).toBe(owed - FEE_SEN)
		await expectAgreed()
		await refundOrder(shop, { number: placed.number, reason: 'Tetap diminta' }, treasurer)
		expect((await rowOf(placed)).state).toBe('refunded')
		await expectAgreed()
	})

	it('that is lost after sending falls on the reserve and never on the makers', async () => {
		const sent = await paidOrder(shop, goods.variantId)
		await send(shop, sent)
		const final = await finalOrder(shop, goods.variantId)
		const before = await savings()
		await decide(await raise(sent), 'lost')
		await decide(await raise(final), 'lost')
		const total = (await rowOf(sent)).total_sen + (await rowOf(final)).total_sen
		expect(await balanceOf('2500')).toBe(total)
		expect(await balanceOf('1210')).toBe(0)
		expect(await savings()).toEqual(before)
		expect((await rowOf(final)).state).toBe('completed')
		await expectAgreed()
	})

	it('that is lost before sending undoes the sale, and the pieces are on sale again', async () => {
		const placed = await paidOrder(shop, goods.variantId, 2)
		await decide(await raise(placed), 'lost')
		const { state, dispute } = await rowOf(placed)
		expect([state, dispute]).toEqual(['refunded', 'lost'])
		expect(await balanceOf('2500')).toBe(0)
		expect(await balanceOf('1210')).toBe(0)
		expect((await savings()).every((sen) => sen === 0)).toBe(true)
		const lot = await shop.db.selectFrom('lots').selectAll().executeTakeFirstOrThrow()
		expect([lot.available, lot.sold]).toEqual([10, 0])
		await expectAgreed()
	})

	it('of a part of the money leaves the order where it is', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		await decide(await raise(placed, 1_000_000), 'lost')
		const { state, dispute } = await rowOf(placed)
		expect([state, dispute]).toEqual(['paid', 'lost'])
		expect(await balanceOf('2500')).toBe(1_000_000)
		await expectAgreed()
	})

	it('holds parcel and refund back while it lasts, and refunds for good when it is lost', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		const { number } = placed
		const id = await raise(placed)
		const parcel = { number, courier: 'JNE', trackingNumber: 'JNE12345' }
		await expect(sendOrder(shop, parcel, officer)).rejects.toThrow('orders.disputed')
		const refund = () => refundOrder(shop, { number, reason: 'Diminta' }, treasurer)
		await expect(refund()).rejects.toThrow('orders.disputed')
		await decide(id, 'lost')
		await expect(refund()).rejects.toThrow('orders.not_refundable')
		const other = await paidOrder(shop, goods.variantId)
		await send(shop, other)
		await decide(await raise(other), 'lost')
		await expect(
			refundOrder(shop, { number: other.number, reason: 'Diminta' }, treasurer),
		).rejects.toThrow('orders.charged_back')
	})

	it('ends a refund that was asked for a moment before', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		const silent = { ...shop.gateway, refund: () => Promise.reject(gatewayUnavailable()) }
		const wish = { number: placed.number, reason: 'Diminta' }
		await refundOrder({ ...shop, gateway: silent }, wish, treasurer)
		const id = await raise(placed)
		const refund = await shop.db.selectFrom('refunds').select('id').executeTakeFirstOrThrow()
		await expect(settleRefund(shop, refund.id)).rejects.toThrow('payments.charge_disputed')
		await decide(id, 'lost')
		expect((await rowOf(placed)).state).toBe('refunded')
		await expectAgreed()
	})

	it('asks first as an inquiry, which moves no money', async () => {
		const placed = await order(shop, goods.variantId)
		await sandbox.control.pay(placed.checkoutId, { card: 'inquiry' })
		await settleDisputes(shop)
		const [inquiry] = await disputesOfPayment(shop.db, placed.paymentId)
		expect(inquiry).toMatchObject({ state: 'inquiry', amount_sen: expect.any(Number) })
		expect([await balanceOf('1210'), await balanceOf('5110')]).toEqual([0, 0])
		await sandbox.control.closeDispute(inquiry?.id ?? '', 'lost')
		await settleDisputes(shop)
		expect((await rowOf(placed)).dispute).toBe('won')
		await settlePayment(shop, placed.paymentId)
		await expectAgreed()
	})

	it('is heard of by webhooks in any order, twice, and before its payment', async () => {
		await sandbox.control.changeSettings({ webhookUrl: receiver.url })
		receiver.received.length = 0
		const placed = await order(shop, goods.variantId)
		await sandbox.control.pay(placed.checkoutId, { card: 'disputed' })
		const raised = await stripe.disputes.list()
		await sandbox.control.closeDispute(raised.data[0]?.id ?? '', 'won')
		await sandbox.control.settleWebhooks()
		const post = receiver.received.splice(0).reverse()
		expect(post.map(({ event }) => event.type)).toContain('charge.dispute.funds_withdrawn')
		for (const { body, signature } of [...post, ...post]) {
			await receiveEvent(shop, body, signature)
			await processInbox(shop)
		}
		const { state, dispute } = await rowOf(placed)
		expect([state, dispute]).toEqual(['paid', 'won'])
		await expectAgreed()
		const { orders, ledger_entries, disputes } = await everythingIn(shop.db)
		await settleDisputes(shop)
		expect(await everythingIn(shop.db)).toMatchObject({ orders, ledger_entries, disputes })
	})

	it('is answered once, with what the order itself proves', async () => {
		const placed = await paidOrder(shop, goods.variantId, 2)
		await sendSome(shop, placed, 1, 'JNE-00001')
		await send(shop, placed)
		const disputeId = await raise(placed)
		const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46])
		const file = { name: 'resi.pdf', type: 'application/pdf', bytes }
		const answer = { answerId: newId(), disputeId, text: 'Paket diterima pembeli.', file }
		await Promise.allSettled([1, 2].map(() => sendEvidence(shop, answer, treasurer)))
		const atStripe = await stripe.disputes.retrieve(disputeId)
		expect(atStripe.status).toBe('under_review')
		expect(atStripe.evidence_details.submission_count).toBe(1)
		expect(atStripe.evidence).toMatchObject({
			customer_name: 'Rini Pembeli',
			shipping_tracking_number: `JNE-00001, ${resiOf(placed)}`,
			uncategorized_text: 'Paket diterima pembeli.',
			uncategorized_file: expect.stringMatching(/^file_/),
		})
		expect(await answersOfDispute(shop.db, disputeId)).toMatchObject([
			{ state: 'sent', file_name: 'resi.pdf' },
		])
		const late = sendEvidence(shop, { ...answer, answerId: newId() }, treasurer)
		await expect(late).rejects.toThrow('payments.no_evidence_taken')
	})

	it('is known to be answered although the network swallowed that it was', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		const disputeId = await raise(placed)
		const answer = { answerId: newId(), disputeId, text: 'Paket diterima.', file: null }
		const lost = async (sent: Parameters<typeof shop.gateway.answerDispute>[0]) => {
			await shop.gateway.answerDispute(sent)
			throw gatewayUnavailable()
		}
		const silent = { ...shop, gateway: { ...shop.gateway, answerDispute: lost } }
		await expect(sendEvidence(silent, answer, treasurer)).rejects.toThrow('gateway_unavailable')
		expect(await answersOfDispute(shop.db, disputeId)).toMatchObject([{ state: 'intended' }])
		const again = sendEvidence(shop, { ...answer, answerId: newId() }, treasurer)
		await expect(again).rejects.toThrow('payments.no_evidence_taken')
		expect(await answersOfDispute(shop.db, disputeId)).toMatchObject([{ state: 'sent' }])
	})

	it('is told to the treasurer when it is opened, due and decided, each once', async () => {
		const { id } = await aStaffMember(shop.db, 'treasurer')
		await aStaffMember(shop.db, 'officer')
		const disputeId = await raise(await paidOrder(shop, goods.variantId))
		await shop.passDays(6)
		await settleDisputes(shop)
		await settleDisputes(shop)
		await decide(disputeId, 'won')
		const query = shop.db.selectFrom('outbox').select(['kind', 'subject_id']).orderBy('id')
		const told = (await query.execute()).filter(({ kind }) => kind.startsWith('dispute'))
		expect(told.map(({ kind }) => kind)).toEqual([
			'dispute-opened',
			'dispute-due',
			'dispute-closed',
		])
		expect(new Set(told.map((one) => one.subject_id))).toEqual(new Set([`${disputeId} ${id}`]))
	})

	it('takes no file that banks do not read, and nothing after its time', async () => {
		const placed = await paidOrder(shop, goods.variantId)
		const disputeId = await raise(placed)
		const answer = { answerId: newId(), disputeId, text: 'Lihat lampiran.' }
		const file = { name: 'a.svg', type: 'image/svg+xml', bytes: new Uint8Array(3) }
		await expect(sendEvidence(shop, { ...answer, file }, treasurer)).rejects.toThrow(
			'payments.evidence_unusable',
		)
		await shop.passDays(8)
		await expect(sendEvidence(shop, { ...answer, file: null }, treasurer)).rejects.toThrow(
			'payments.no_evidence_taken',
		)
		await settleDisputes(shop)
		expect((await rowOf(placed)).dispute).toBe('lost')
		await expectAgreed()
	})

	it('is paid out net, and the payout reconciles', async () => {
		for (let one = 0; one < 6; one++) await paidOrder(shop, goods.variantId)
		const placed = await paidOrder(shop, goods.variantId)
		await raise(placed)
		await shop.passDays(3)
		await sandbox.control.createDuePayout()
		await settlePayouts(shop)
		expect(await balanceOf('1200')).toBe(0)
		await expectAgreed()
	})
})

import { beforeEach, describe, expect, it } from 'vitest'
import { buyer } from '#app/domain/audit/actor.ts'
import { addLetter } from '#app/domain/complaints/add-letter.server.ts'
import {
	complaintsOfOrder,
	getComplaint,
	getPhoto,
	listComplaints,
} from '#app/domain/complaints/complaints.server.ts'
import type { EvidenceStore } from '#app/domain/complaints/evidence.ts'
import { type OpenComplaint, openComplaint } from '#app/domain/complaints/open-complaint.server.ts'
import { settleComplaint } from '#app/domain/complaints/settle-complaint.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { getOrderPage } from '#app/domain/orders/orders.server.ts'
import { receiveOrder } from '#app/domain/orders/receive-order.server.ts'
import { refundOrder } from '#app/domain/orders/refund-order.server.ts'
import { finaliseSavings } from '#app/domain/savings/finalise-savings.server.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer } from '#tests/support/making.ts'
import { paidOrder, send } from '#tests/support/selling.ts'
import {
	type Goods,
	openStockedShop,
	type PlacedOrder,
	type TestShop,
	testSandbox,
} from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** Keeps every photo at once, by its length. */
const evidence: EvidenceStore = {
	store: async (bytes) => ({
		mediaKey: `photo-${bytes.length}`,
		width: 800,
		height: 600,
		colour: '#c05020',
	}),
	read: async () => new Uint8Array(),
}

onBothEngines('a complaint', (database) => {
	let shop: TestShop
	let goods: Goods
	let placed: PlacedOrder
	beforeEach(async () => {
		;({ shop, goods } = await openStockedShop(database, sandbox, [5, 5]))
		placed = await paidOrder(shop, goods.variantId)
		await send(shop, placed)
	})

	const open = (change: Partial<OpenComplaint> = {}) =>
		openComplaint(
			{ ...shop, evidence },
			{
				token: placed.token,
				kind: 'damaged',
				wish: 'refund',
				text: 'Jahitannya lepas.',
				photos: [],
				...change,
			},
		)
	const settle = (complaintId: string, outcome: 'refund' | 'exchange' | 'rejected') =>
		settleComplaint(shop, { complaintId, outcome, text: 'Sudah kami periksa.' }, officer)
	const orderNow = async () => (await getOrderPage(shop.db, placed.token)).order
	const finalise = async () => (await finaliseSavings(shop)).orders
	const mails = async () => {
		const rows = await shop.db.selectFrom('outbox').select('kind').orderBy('id').execute()
		return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('complaint'))
	}

	it('keeps the order from being completed, and the savings from becoming final, until it is settled', async () => {
		await receiveOrder(shop, placed)
		const { complaintId } = await open()
		await shop.passDays(60)
		expect(await finalise()).toBe(0)
		expect((await orderNow()).state).toBe('complained')
		await settle(complaintId, 'rejected')
		expect(await finalise()).toBe(1)
		expect((await orderNow()).state).toBe('completed')
	})

	it('is owed an answer within two working days, again after each letter of the buyer', async () => {
		await receiveOrder(shop, placed)
		const { complaintId } = await open()
		const answerBy = async () => (await getComplaint(shop.db, complaintId)).answerBy
		// Opened on Wednesday 3 June: Thursday and Friday.
		expect(await answerBy()).toBe('2026-06-05T17:00:00.000Z')
		const write = (token: string | null, text: string) =>
			addLetter(shop, { complaintId, token, text }, token === null ? officer : buyer)
		await shop.passDays(1)
		await write(placed.token, 'Ini tambahannya.')
		expect(await answerBy()).toBe('2026-06-05T17:00:00.000Z')
		await write(null, 'Boleh kirim fotonya?')
		expect(await answerBy()).toBeNull()
		await write(placed.token, 'Sudah di atas.')
		expect(await answerBy()).toBe('2026-06-08T17:00:00.000Z')
		const { letters } = await getComplaint(shop.db, complaintId)
		expect(letters.map(({ isStaff }) => isStaff)).toEqual([false, false, true, false])
		expect(await mails()).toEqual(['complaint-opened', 'complaint-answered'])
	})

	it('that is upheld is refunded by the verb for refunds, and nobody but the pending savings bears it', async () => {
		await receiveOrder(shop, placed)
		const { complaintId } = await open()
		await settle(complaintId, 'refund')
		expect((await orderNow()).state).toBe('refund-due')
		await shop.passDays(60)
		expect(await finalise()).toBe(0)
		await refundOrder(shop, { number: placed.number, reason: 'Keluhan' }, officer)
		const { state, savings_final_at } = await orderNow()
		expect({ state, savings_final_at }).toEqual({ state: 'refunded', savings_final_at: null })
		expect((await verifyLedger(shop.db)).faults).toEqual([])
		expect(await mails()).toEqual(['complaint-opened', 'complaint-upheld'])
	})

	it('about a parcel that did not come gives two working days from when it is settled', async () => {
		const { complaintId } = await open({ kind: 'not-arrived', wish: 'exchange' })
		await shop.passDays(9)
		await settle(complaintId, 'exchange')
		const { state, received_at, complaint_until } = await orderNow()
		// Settled on Friday 12 June; Tuesday 16 is a holiday: Monday and Wednesday.
		expect({ state, received_at, complaint_until }).toEqual({
			state: 'received',
			received_at: '2026-06-12T03:00:00.000Z',
			complaint_until: '2026-06-17T17:00:00.000Z',
		})
		expect(await mails()).toEqual(['complaint-opened', 'complaint-closed'])
	})

	it('is settled once, and nothing is added after', async () => {
		const { complaintId } = await open()
		const both = [settle(complaintId, 'rejected'), settle(complaintId, 'refund')]
		const outcomes = await Promise.allSettled(both)
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
		await expect(settle(complaintId, 'refund')).rejects.toThrow('complaints.already_decided')
		const late = { complaintId, token: placed.token, text: 'Masih ada lagi.' }
		await expect(addLetter(shop, late, buyer)).rejects.toThrow('complaints.already_decided')
	})

	it('is open once at a time, and may be opened again while the time runs', async () => {
		await receiveOrder(shop, placed)
		const tries = await Promise.allSettled([open(), open()])
		expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
		const [first] = await complaintsOfOrder(shop.db, placed.orderId)
		await settle(first?.id ?? '', 'rejected')
		await open({ kind: 'missing' })
		expect(await complaintsOfOrder(shop.db, placed.orderId)).toHaveLength(2)
		expect(await mails()).toEqual(['complaint-opened', 'complaint-closed', 'complaint-opened'])
	})

	it('is settled by a refund that was made while it was open', async () => {
		const { complaintId } = await open()
		await refundOrder(shop, { number: placed.number, reason: 'Rusak' }, officer)
		await expect(settle(complaintId, 'exchange')).rejects.toThrow('orders.no_complaint')
		await settle(complaintId, 'refund')
		expect((await orderNow()).state).toBe('refunded')
	})

	describe('is refused, and nothing is kept of it,', () => {
		const nothingKept = async () => {
			expect(await complaintsOfOrder(shop.db, placed.orderId)).toEqual([])
			expect(await mails()).toEqual([])
		}

		it('after the time to complain', async () => {
			await receiveOrder(shop, placed)
			await shop.passDays(5)
			await expect(open()).rejects.toThrow('complaints.time_over')
			await finalise()
			await expect(open()).rejects.toThrow('orders.not_complainable')
			await nothingKept()
		})

		it('with more than four photos, or one that is none', async () => {
			const photo = new Uint8Array(3)
			await expect(open({ photos: Array(5).fill(photo) })).rejects.toThrow(
				'complaints.too_many_photos',
			)
			await nothingKept()
		})

		it('by a link that opens no order', async () => {
			await expect(open({ token: 'x' })).rejects.toThrow('orders.no_such_order')
			await nothingKept()
		})
	})

	it('shows its photos to the order’s link and to staff, to no other link', async () => {
		const { complaintId } = await open({ photos: [new Uint8Array(1), new Uint8Array(2)] })
		const other = await paidOrder(shop, goods.variantId)
		const { photos } = await getComplaint(shop.db, complaintId)
		expect(photos).toHaveLength(2)
		const photoId = photos[1]?.id ?? ''
		const kept = { mediaKey: 'photo-2', width: 800 }
		expect(await getPhoto(shop.db, { photoId, token: placed.token })).toEqual(kept)
		expect(await getPhoto(shop.db, { photoId, token: null })).toEqual(kept)
		const nobodys = 'complaints.no_such_complaint'
		await expect(getPhoto(shop.db, { photoId, token: other.token })).rejects.toThrow(nobodys)
		await expect(getPhoto(shop.db, { photoId: 'x', token: null })).rejects.toThrow(nobodys)
		const text = 'Bukan pesanan saya.'
		const foreign = { complaintId, token: other.token, text }
		await expect(addLetter(shop, foreign, buyer)).rejects.toThrow(nobodys)
	})

	it('is listed while it is open, the oldest first, and afterwards among the settled ones', async () => {
		const { complaintId } = await open()
		const other = await paidOrder(shop, goods.variantId)
		await send(shop, other)
		await open({ token: other.token })
		const numbers = async (isOpen: boolean, cursor: string | null = null) => {
			const { complaints } = await listComplaints(shop.db, { open: isOpen, cursor })
			return complaints.map(({ orderNumber }) => orderNumber)
		}
		expect(await numbers(true)).toEqual([placed.number, other.number])
		expect(await numbers(true, complaintId)).toEqual([other.number])
		await settle(complaintId, 'rejected')
		expect(await numbers(true)).toEqual([other.number])
		expect(await numbers(false)).toEqual([placed.number])
	})
})

import type { OrderState } from '#app/domain/orders/order.ts'
import { ordersById } from '#app/domain/orders/orders-by-id.server.ts'
import { getOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Reader } from '#db/client.ts'
import type { ComplaintKind, ComplaintOutcome, ComplaintWish } from './complaint.ts'
import { noSuchComplaint } from './errors.ts'
import {
	countOpenComplaints,
	findComplaint,
	findPhoto,
	selectComplaints,
	selectComplaintsOf,
	selectLetters,
	selectPhotos,
} from './store.server.ts'

const PAGE = 50

export interface ComplaintSummary {
	readonly id: string
	readonly orderNumber: string
	readonly kind: ComplaintKind
	readonly wish: ComplaintWish
	readonly openedAt: Instant
	/** by when the buyer is owed an answer; null while there is none owed */
	readonly answerBy: Instant | null
	readonly outcome: ComplaintOutcome | null
	readonly decidedAt: Instant | null
}

export interface ComplaintLetter {
	readonly id: string
	readonly isStaff: boolean
	/** who of the staff wrote; never shown to the buyer */
	readonly staffName: string | null
	readonly body: string
	readonly at: Instant
}

export interface ComplaintPhoto {
	readonly id: string
	readonly width: number
	readonly height: number
}

/** A complaint with its conversation and its photos. */
export interface Complaint extends Omit<ComplaintSummary, 'orderNumber'> {
	readonly letters: readonly ComplaintLetter[]
	readonly photos: readonly ComplaintPhoto[]
}

/** A page of complaints: the open ones from the oldest on, or the decided ones newest first. */
export async function listComplaints(
	db: Reader,
	filter: { open: boolean; cursor: string | null },
): Promise<{ complaints: ComplaintSummary[]; next: string | null }> {
	const rows = await selectComplaints(db, { ...filter, limit: PAGE + 1 })
	const page = rows.slice(0, PAGE)
	const orders = await ordersById(
		db,
		page.map((row) => row.order_id),
	)
	const complaints = page.map((row) => {
		const order = orders.get(row.order_id)
		invariant(order, 'a complaint is about an order')
		return { ...factsOf(row), orderNumber: order.number }
	})
	return { complaints, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}

export interface ComplaintClocks {
	readonly open: number
	/** open ones whose buyers should have had an answer by now */
	readonly overdue: number
	readonly oldestOpenedAt: Instant | null
	/** by when the next answer is owed */
	readonly nextAnswerBy: Instant | null
}

/** What of all open complaints presses. */
export async function clocksOfComplaints(db: Reader, now: Instant): Promise<ComplaintClocks> {
	const row = await countOpenComplaints(db, now)
	return {
		open: row.open,
		overdue: row.overdue,
		oldestOpenedAt: row.oldest_opened_at,
		nextAnswerBy: row.next_answer_by,
	}
}

/** The complaints of an order, the newest first, with what was written. */
export async function complaintsOfOrder(db: Reader, orderId: string): Promise<Complaint[]> {
	return await withLetters(db, await selectComplaintsOf(db, orderId))
}

/** One complaint for staff, and which order it is about. Refuses `complaints.no_such_complaint`. */
export async function getComplaint(
	db: Reader,
	id: string,
): Promise<Complaint & { orderNumber: string; orderState: OrderState }> {
	const row = await findComplaint(db, id)
	if (!row) throw noSuchComplaint()
	const [complaint] = await withLetters(db, [row])
	invariant(complaint, 'what was found is there')
	const order = await getOrderBy(db, 'id', row.order_id)
	return { ...complaint, orderNumber: order.number, orderState: order.state }
}

/**
 * Where a photo is kept. For a buyer only a photo of the order behind the link; `null` is staff.
 * Refuses `complaints.no_such_complaint` alike for what is not there and what is somebody else's.
 */
export async function getPhoto(
	db: Reader,
	{ photoId, token }: { photoId: string; token: string | null },
): Promise<{ mediaKey: string; width: number }> {
	const photo = await findPhoto(db, photoId)
	if (!photo) throw noSuchComplaint()
	const order = await getOrderBy(db, 'id', photo.order_id)
	if (token !== null && order.token !== token) throw noSuchComplaint()
	return { mediaKey: photo.media_key, width: photo.width }
}

type Row = NonNullable<Awaited<ReturnType<typeof findComplaint>>>

async function withLetters(db: Reader, rows: readonly Row[]): Promise<Complaint[]> {
	if (rows.length === 0) return []
	const ids = rows.map((row) => row.id)
	const letters = await selectLetters(db, ids)
	const photos = await selectPhotos(db, ids)
	const names = await namesOfStaff(
		db,
		letters.flatMap((letter) => letter.author_id ?? []),
	)
	return rows.map((row) => ({
		...factsOf(row),
		letters: letters
			.filter((letter) => letter.complaint_id === row.id)
			.map((letter) => ({
				id: letter.id,
				isStaff: letter.author_kind === 'staff',
				staffName: names.get(letter.author_id ?? '') ?? null,
				body: letter.body,
				at: letter.at,
			})),
		photos: photos
			.filter((photo) => photo.complaint_id === row.id)
			.map(({ id, width, height }) => ({ id, width, height })),
	}))
}

function factsOf(row: Row) {
	return {
		id: row.id,
		kind: row.kind,
		wish: row.wish,
		openedAt: row.opened_at,
		answerBy: row.answer_by,
		outcome: row.outcome,
		decidedAt: row.decided_at,
	}
}

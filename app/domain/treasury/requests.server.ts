import { entryNumbersOf } from '#app/domain/ledger/entries.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { numbersOf } from '#app/domain/stationery/paper-numbers.server.ts'
import type { CalendarDate, Instant } from '#app/shared/instant.ts'
import type { Sen } from '#app/shared/money.ts'
import type { Reader } from '#db/client.ts'
import { refuse } from './errors.ts'
import type { PaidFrom, RequestKind, RequestState } from './request.ts'
import {
	findGathering,
	findRequest,
	type RequestRow,
	selectCodes,
	selectIntakesOf,
	selectOpenRequests,
	selectRequests,
} from './store.server.ts'

const PAGE = 30

/** A step of the life of a request: who took it, and when. */
export interface Step {
	readonly by: string
	readonly name: string
	readonly at: Instant
}

/** What was asked for, and how far it has come. */
export interface PaymentRequest {
	readonly id: string
	readonly kind: RequestKind
	readonly state: RequestState
	readonly amountSen: Sen
	readonly accountCode: string
	readonly payee: string
	readonly note: string
	readonly needsSecond: boolean
	/** of its paper; null before it is approved, and where it has none */
	readonly number: string | null
	readonly requested: Step
	readonly approved: Step | null
	readonly declined: (Step & { readonly reason: string }) | null
	/** why the head lets a fund pay more than it has */
	readonly overrideReason: string | null
	readonly paid:
		| (Step & {
				readonly on: CalendarDate
				readonly from: PaidFrom
				readonly reference: string
				readonly hasReceipt: boolean
		  })
		| null
}

/** Requests of these kinds, the newest first, 30 at a time. */
export async function listRequests(
	db: Reader,
	wanted: { kinds: readonly RequestKind[]; accountCode?: string; cursor: string | null },
): Promise<{ requests: PaymentRequest[]; next: string | null }> {
	const { cursor, ...filter } = wanted
	const rows = await selectRequests(db, { ...filter, before: cursor, limit: PAGE + 1 })
	const requests = await named(db, rows.slice(0, PAGE))
	return { requests, next: rows.length > PAGE ? (requests.at(-1)?.id ?? null) : null }
}

/** Everything that waits for a decision or its payment, the oldest first. */
export async function openRequests(db: Reader): Promise<PaymentRequest[]> {
	return named(db, await selectOpenRequests(db))
}

/** A billing code of a deposit. */
export interface BillingCode {
	readonly code: string
	readonly issuedOn: CalendarDate
	readonly expiresOn: CalendarDate
}

/** What a settlement has gathered: every entry of its account behind one, up to another. */
export interface Gathered {
	readonly afterNumber: number
	readonly throughNumber: number
	readonly carriedSen: Sen
	readonly movedSen: Sen
	readonly until: CalendarDate
}

export interface RequestPage extends PaymentRequest {
	/** the first before the others */
	readonly codes: readonly BillingCode[]
	readonly gathered: Gathered | null
	readonly intakeIds: readonly string[]
	/** of its entry in the ledger */
	readonly entryNumber: number | null
}

/** One request with all that belongs to it. Refuses `treasury.no_such_request`. */
export async function getRequest(db: Reader, id: string): Promise<RequestPage> {
	const row = await findRequest(db, id)
	const [request] = row ? await named(db, [row]) : []
	if (!request) throw refuse('treasury.no_such_request')
	const gathering = await findGathering(db, id)
	const entries = await entryNumbersOf(db, 'treasury-request', [id])
	return {
		...request,
		codes: (await selectCodes(db, [id])).map((one) => ({
			code: one.code,
			issuedOn: one.issued_on,
			expiresOn: one.expires_on,
		})),
		gathered: gathering
			? {
					afterNumber: gathering.after_number,
					throughNumber: gathering.through_number,
					carriedSen: gathering.carried_sen,
					movedSen: gathering.moved_sen,
					until: gathering.until,
				}
			: null,
		intakeIds: (await selectIntakesOf(db, id)).map((one) => one.intake_id),
		entryNumber: entries.get(id)?.[0] ?? null,
	}
}

/** The key of the photo of a request's receipt. Refuses `treasury.no_such_request`. */
export async function getReceiptKey(db: Reader, id: string): Promise<string> {
	const key = (await findRequest(db, id))?.receipt_key
	if (!key) throw refuse('treasury.no_such_request')
	return key
}

async function named(db: Reader, rows: readonly RequestRow[]): Promise<PaymentRequest[]> {
	const people = rows.flatMap((row) => [
		...[row.requested_by, row.approved_by, row.declined_by, row.paid_by],
	])
	const names = await namesOfStaff(
		db,
		people.flatMap((id) => id ?? []),
	)
	const step = (by: string | null, at: Instant | null): Step | null =>
		by === null || at === null ? null : { by, name: names.get(by) ?? '', at }
	const ids = rows.map(({ id }) => id)
	const numbers = new Map([
		...(await numbersOf(db, 'state-deposit', ids)),
		...(await numbersOf(db, 'partner-settlement', ids)),
	])
	return rows.map((row) => {
		const declined = step(row.declined_by, row.declined_at)
		const paid = step(row.paid_by, row.paid_at)
		return {
			id: row.id,
			kind: row.kind,
			state: row.state,
			amountSen: row.amount_sen,
			accountCode: row.account_code,
			payee: row.payee,
			note: row.note,
			needsSecond: row.needs_second === 1,
			number: numbers.get(row.id) ?? null,
			requested: {
				by: row.requested_by,
				name: names.get(row.requested_by) ?? '',
				at: row.requested_at,
			},
			approved: step(row.approved_by, row.approved_at),
			declined: declined && { ...declined, reason: row.declined_reason ?? '' },
			overrideReason: row.override_reason,
			paid:
				paid && row.paid_on && row.paid_from
					? {
							...paid,
							on: row.paid_on,
							from: row.paid_from,
							reference: row.reference ?? '',
							hasReceipt: row.receipt_key !== null,
						}
					: null,
		}
	})
}
